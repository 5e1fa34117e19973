package dev.myelin.backend.download;

import dev.myelin.backend.http.Fetcher;
import dev.myelin.backend.http.Fetcher.Answer;
import dev.myelin.backend.http.Shown;
import dev.myelin.model.RemoteArchive;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** One request, from where the part file ends. */
final class Attempt {

    /** Bytes first-last/total, or a star and the total. */
    private static final Pattern CONTENT_RANGE =
            Pattern.compile("bytes (?:([0-9]{1,18})-[0-9]{1,18}|\\*)/([0-9]{1,18}|\\*)");

    private final Fetcher fetcher;
    private final DownloadLimits limits;
    private final DownloadRequest request;
    private final PartFile part;
    private final RemoteArchive.Progress listener;
    private final String source;

    Attempt(
            Fetcher fetcher,
            DownloadLimits limits,
            DownloadRequest request,
            PartFile part,
            RemoteArchive.Progress listener) {
        this.fetcher = fetcher;
        this.limits = limits;
        this.request = request;
        this.part = part;
        this.listener = listener;
        // Signed addresses differ from time to time, in their query.
        source = Shown.url(request.url());
    }

    Downloaded run() throws IOException {
        PartFile.State state = part.state();
        boolean mayGoOn = state != null && state.url().equals(source) && part.size() > 0;
        if (!mayGoOn) {
            part.delete();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept-Encoding", "identity"); // else ranges are of something else
        if (mayGoOn && state != null) {
            headers.put("Range", "bytes=" + part.size() + "-");
            headers.put("If-Range", state.etag());
        }
        return fetcher.get(request.url(), headers, this::take);
    }

    private Downloaded take(Answer answer) throws IOException {
        long there = part.size();
        return switch (answer.status()) {
            case 200 -> {
                part.delete();
                yield receive(answer, 0, answer.body().contentLength());
            }
            case 206 -> {
                Matcher range = range(answer);
                PartFile.State state = part.state();
                if (state == null
                        || !answer.header("ETag").orElse(state.etag()).equals(state.etag())
                        || range.group(1) == null
                        || Long.parseLong(range.group(1)) != there) {
                    throw new WrongContent("the server went on with another part than was asked for");
                }
                yield receive(answer, there, total(range));
            }
            case 416 -> {
                if (total(range(answer)) != there) {
                    throw new WrongContent("the server has less than came from it before");
                }
                yield finish(answer, Digests.of(part.bytes()), there);
            }
            default -> throw failed(answer);
        };
    }

    private static Matcher range(Answer answer) throws IOException {
        Matcher range = CONTENT_RANGE.matcher(answer.header("Content-Range").orElse(""));
        if (!range.matches()) {
            throw new WrongContent("the server does not say which part it sends");
        }
        return range;
    }

    private static long total(Matcher range) {
        return range.group(2).equals("*") ? -1 : Long.parseLong(range.group(2));
    }

    private IOException failed(Answer answer) {
        String detail = answer.detail();
        String message = "the answer was " + answer.status() + (detail.isEmpty() ? "" : ", " + detail);
        return Fetcher.isPassing(answer.status()) || answer.status() == 408
                ? new PassingStatus(
                        message, answer.status(), answer.retryAfter().orElse(null))
                : new DownloadFailed(message, answer.status(), null);
    }

    private Downloaded receive(Answer answer, long there, long total) throws IOException {
        if (total > limits.mostBytes()) {
            throw new DownloadFailed(
                    "it has " + Texts.bytes(total) + ", more than " + Texts.bytes(limits.mostBytes()) + ", the limit",
                    answer.status(),
                    null);
        }
        requireRoom(total - there);
        if (there == 0) {
            Optional<String> etag = answer.header("ETag").filter(tag -> tag.startsWith("\""));
            part.begin(etag.map(tag -> new PartFile.State(source, tag)).orElse(null));
        }
        MessageDigest digest = there == 0 ? Digests.sha256() : Digests.of(part.bytes());
        Transfer transfer = new Transfer(digest, there, limits, listener);
        transfer.run(answer.body().byteStream(), part.bytes(), total);
        if (total >= 0 && transfer.done() != total) {
            throw new IOException("the connection ended after " + transfer.done() + " of " + total + " bytes");
        }
        return finish(answer, digest, transfer.done());
    }

    private void requireRoom(long needed) throws IOException {
        Path folder = part.target().toAbsolutePath().getParent();
        long room = Files.getFileStore(folder == null ? part.target() : folder).getUsableSpace();
        if (needed > room) {
            throw new FileSystemException(
                    part.target().toString(),
                    null,
                    "the disk has room for " + Texts.bytes(room) + ", " + Texts.bytes(needed) + " are needed");
        }
    }

    private Downloaded finish(Answer answer, MessageDigest digest, long size) throws IOException {
        if (request.size() >= 0 && size != request.size()) {
            throw new WrongContent("it has " + size + " bytes, " + request.size() + " were expected");
        }
        String actual = HexFormat.of().formatHex(digest.digest());
        String expected = expectedDigest(answer).orElse(actual);
        if (!expected.equals(actual)) {
            throw new WrongContent("its SHA-256 is " + actual + ", expected was " + expected);
        }
        if (size == 0) {
            Files.write(part.bytes(), new byte[0]);
        }
        part.publish();
        return new Downloaded(part.target(), actual, size, answer.header("ETag").orElse(null));
    }

    private Optional<String> expectedDigest(Answer answer) throws IOException {
        return Optional.ofNullable(request.sha256())
                .map(digest -> digest.toLowerCase(Locale.ROOT))
                .or(() -> AnswerDigest.of(answer))
                .or(() -> request.hasSidecar() ? sidecar() : Optional.empty());
    }

    private Optional<String> sidecar() {
        HttpUrl url = request.url()
                .newBuilder()
                .encodedPath(request.url().encodedPath() + ".sha256")
                .build();
        try {
            return fetcher.get(
                    url,
                    Map.of(),
                    answer -> answer.status() == 200
                            ? AnswerDigest.ofSidecar(
                                    answer.response().peekBody(4096).string())
                            : Optional.empty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
