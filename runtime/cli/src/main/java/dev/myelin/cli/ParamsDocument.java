package dev.myelin.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import dev.myelin.json.DocumentFactory;
import dev.myelin.json.Json;
import dev.myelin.json.JsonLimits;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value of {@code --params}, and sees to it that it is JSON. Whether it fits the action is the parser's
 * affair; what is wrong before that is said here, with the file's name.
 */
final class ParamsDocument {

    /** Whatever a setting may allow: how much is too much is for the action's parser to say. */
    static final DocumentFactory WITHOUT_LIMITS = Json.factory(new JsonLimits(
            JsonLimits.DEEPEST, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE));

    private static final char UNDECODABLE = '\uFFFD';

    private final String source;
    private final byte[] json;

    private ParamsDocument(String source, byte[] json) {
        this.source = source;
        this.json = json;
    }

    /**
     * Reads the document.
     *
     * @param argument JSON, {@code @FILE}, or {@code @-} for standard input; null for {@code {}}
     * @param limit the most bytes that are read
     * @return JSON in UTF-8
     * @throws Refusal when it cannot be read or is not JSON; the message names the file, line and column
     */
    static byte[] read(@Nullable String argument, InputStream in, int limit) {
        ParamsDocument document = open(argument == null ? "{}" : argument, in, limit);
        document.requireUtf8();
        document.requireJson(argument != null && !argument.startsWith("@") ? argument : "");
        return document.json;
    }

    /** A quarter of the memory that Java may use: the document and what is made of it must fit in. */
    static int limit() {
        return (int) Math.min(1 << 30, Runtime.getRuntime().maxMemory() / 4);
    }

    /** Refuses an argument with characters that Java could not read; it would compute with other text than was given. */
    static void requireDecoded(String option, String argument) {
        if (argument.indexOf(UNDECODABLE) >= 0) {
            throw new Refusal(
                    option + " has a character that Java could not read in this locale; set LC_ALL=C.UTF-8,"
                            + " or put the parameters into a file: --params @FILE",
                    null);
        }
    }

    private static ParamsDocument open(String argument, InputStream in, int limit) {
        if (!argument.startsWith("@")) {
            requireDecoded("--params", argument);
            return new ParamsDocument("--params", argument.getBytes(StandardCharsets.UTF_8));
        }
        String source = argument.equals("@-") ? "standard input" : argument.substring(1);
        try {
            byte[] bytes = argument.equals("@-") ? in.readNBytes(limit + 1) : readFile(Path.of(source), limit);
            if (bytes.length > limit) {
                String most = String.format(Locale.ROOT, "%,d", limit);
                throw refusal(
                        source,
                        "it is larger than " + most + " bytes, a quarter of the memory that Java may use; raise that"
                                + " with -Xmx, or have the action read its data from a file of its own",
                        null);
            }
            return new ParamsDocument(source, bytes);
        } catch (NoSuchFileException e) {
            throw refusal(source, "there is no such file", e);
        } catch (AccessDeniedException e) {
            throw refusal(source, "access is denied", e);
        } catch (IOException e) {
            throw refusal(source, Failures.reason(e), e);
        }
    }

    private static byte[] readFile(Path file, int limit) throws IOException {
        if (Files.isDirectory(file)) {
            throw refusal(file.toString(), "it is a folder", null);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(limit + 1);
        }
    }

    private void requireUtf8() {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(json);
        CharBuffer chars = CharBuffer.allocate(8192);
        int line = 1;
        int column = 1;
        CoderResult result;
        do {
            result = decoder.decode(bytes, chars.clear(), true);
            for (chars.flip(); chars.hasRemaining(); ) {
                boolean newline = chars.get() == '\n';
                line += newline ? 1 : 0;
                column = newline ? 1 : column + 1;
            }
        } while (result.isOverflow());
        if (result.isError()) {
            throw refusal(source, place(line, column) + "not UTF-8; save the file in that encoding", null);
        }
    }

    /** @param inline what was given as JSON and may be the name of a file; empty for what came from elsewhere */
    private void requireJson(String inline) {
        try (JsonParser in = WITHOUT_LIMITS.createParser(json)) {
            if (in.nextToken() == null) {
                throw refusal(source, "it is empty; a JSON object is expected, such as {}", null);
            }
            in.skipChildren();
            if (in.nextToken() != null) {
                JsonLocation more = in.currentTokenLocation();
                throw refusal(
                        source,
                        place(more.getLineNr(), more.getColumnNr()) + "there is more after the end of the document",
                        null);
            }
        } catch (JacksonException e) {
            if (new File(inline).isFile()) {
                throw new Refusal("--params " + inline + " is not JSON; to read that file, write @ before its name", e);
            }
            JsonLocation at = e.getLocation();
            String place = at == null ? "" : place(at.getLineNr(), at.getColumnNr());
            throw refusal(source, place + "not JSON: " + Json.reason(e), e);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory cannot fail", e);
        }
    }

    private static String place(int line, int column) {
        return "line " + line + ", column " + column + ": ";
    }

    private static Refusal refusal(String source, String problem, @Nullable Throwable cause) {
        return new Refusal("cannot read the parameters from " + source + ": " + problem, cause);
    }
}
