package dev.myelin.development;

import dev.myelin.development.Answer.Payload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers with a file or a part of it: {@code ETag} (strong), {@code Last-Modified}, {@code Repr-Digest} of RFC 9530,
 * {@code Range} and {@code If-Range}, {@code If-None-Match}, and beside each file its {@code .sha256}.
 */
final class FileAnswers {

    static final String SIDECAR = ".sha256";

    private final FileDigests digests = new FileDigests();

    /** A file at hand, as this request is to see it. */
    private record Shown(Path file, long size, String tag, String modified, String digest) {}

    /** @throws Refusal when there is no such file */
    Answer answer(Call call, Path file, String type, Map<String, String> headers) throws IOException {
        Shown shown = show(call, file);
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Content-Type", type);
        all.put("Accept-Ranges", "bytes");
        all.put("ETag", shown.tag());
        all.put("Last-Modified", shown.modified());
        if (!call.hasFault(FaultKind.NO_DIGEST)) {
            all.put("Repr-Digest", "sha-256=:" + base64(shown.digest()) + ":");
        }
        String known = call.request().header("If-None-Match");
        if (known != null && Arrays.asList(known.split("\\s*,\\s*")).contains(shown.tag())) {
            return new Answer(304, all, Answer.EMPTY);
        }
        ByteRange range = range(call, shown);
        if (range == null) {
            return new Answer(200, all, new Payload.FilePart(file, 0, shown.size()));
        }
        if (range.equals(ByteRange.NONE)) {
            return Answer.detail(416, "No byte of the file is in that range.")
                    .with("Content-Range", "bytes */" + shown.size());
        }
        all.put("Content-Range", range.contentRange(shown.size()));
        return new Answer(206, all, new Payload.FilePart(file, range.offset(), range.length()));
    }

    /** The {@code .sha256} of a file of that name, as {@code sha256sum} writes it. */
    Answer sidecar(Call call, Path file, String name) throws IOException {
        if (call.hasFault(FaultKind.NO_DIGEST)) {
            throw Refusal.notFound();
        }
        String line = show(call, file).digest() + "  " + name + "\n";
        return Answer.bytes(200, "text/plain; charset=utf-8", line.getBytes(StandardCharsets.UTF_8));
    }

    private Shown show(Call call, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Refusal.notFound();
        }
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        String digest = digests.of(file, attributes);
        String tag = digest.substring(0, 32);
        if (call.hasFault(FaultKind.WRONG_ETAG)) {
            tag = reversed(tag);
        }
        if (call.hasFault(FaultKind.WRONG_DIGEST)) {
            digest = reversed(digest);
        }
        long size = attributes.size();
        Fault fault = call.fault();
        if (fault != null && fault.kind() == FaultKind.TRUNCATE) {
            size = Math.min(size, fault.bytes());
        }
        return new Shown(
                file, size, '"' + tag + '"', date(attributes.lastModifiedTime().toInstant()), digest);
    }

    private static @Nullable ByteRange range(Call call, Shown shown) {
        if (!call.request().method().equals("GET") || call.hasFault(FaultKind.IGNORE_RANGE)) {
            return null;
        }
        String condition = call.request().header("If-Range");
        boolean holds = condition == null
                || condition.equals(shown.tag())
                || condition.equals(shown.modified())
                // A server that tells another tag for a part says so of the same file.
                || call.hasFault(FaultKind.WRONG_ETAG);
        return holds ? ByteRange.of(call.request().header("Range"), shown.size()) : null;
    }

    private static String reversed(String hex) {
        return new StringBuilder(hex).reverse().toString();
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    private static String date(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }
}
