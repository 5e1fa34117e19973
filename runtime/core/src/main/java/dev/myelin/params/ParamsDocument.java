package dev.myelin.params;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.myelin.error.InvalidParams;
import dev.myelin.error.ParamProblem;
import dev.myelin.error.ParamProblem.Place;
import dev.myelin.json.DocumentParser;
import dev.myelin.json.Json;
import dev.myelin.json.JsonLimits;
import dev.myelin.json.Utf8;
import dev.myelin.params.ParamsReader.ValueReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A whole document: one value, well-formed, with nothing after it. */
final class ParamsDocument {

    private static final String TOO_MUCH = "is beyond the limits of what is read: ";
    private static final String MALFORMED = "is not well-formed JSON: ";

    private ParamsDocument() {}

    /**
     * Reads a whole document. A byte order mark before it is skipped.
     *
     * @throws InvalidParams with every problem of the document
     */
    static <P> P parse(String action, byte[] document, ParamsParser<P> parser, JsonLimits limits) {
        Problems problems = new Problems();
        P value = parse(document, parser::read, limits, problems);
        if (problems.count() > 0) {
            throw problems.refusal(action);
        }
        if (value == null) {
            throw new IllegalStateException(parser.getClass().getName() + " read null and noted no problem");
        }
        return value;
    }

    /**
     * The same, with its problems left to the caller.
     *
     * @param problems get every problem of the document
     */
    static <T> @Nullable T parse(byte[] document, ValueReader<T> reader, JsonLimits limits, Problems problems) {
        if (document.length > limits.documentBytes()) {
            String bytes = "Document length (" + document.length + ") exceeds the maximum allowed ("
                    + limits.documentBytes() + ")";
            problems.addLast(new ParamProblem("", "limit", TOO_MUCH + bytes));
            return null;
        }
        try (DocumentParser in = Json.factory(limits).createParser(document)) {
            T value = read(in, reader, problems);
            requireUtf8(document, problems);
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(reader.getClass().getName() + " threw what is not of the document", e);
        }
    }

    private static <P> @Nullable P read(DocumentParser in, ValueReader<P> parser, Problems problems)
            throws IOException {
        try {
            if (in.nextToken() == null) {
                problems.addLast(new ParamProblem("", "malformed", "is empty; a JSON object is expected"));
                return null;
            }
            P value = parser.read(new ParamsReader(in, problems));
            if (in.nextToken() != null) {
                problems.addLast(end("trailing", "has more after its end", in.currentTokenLocation()));
            }
            return value;
        } catch (StreamConstraintsException e) {
            problems.addLast(end("limit", TOO_MUCH + Json.reason(e), in.currentLocation()));
        } catch (JacksonException e) {
            problems.addLast(end("malformed", MALFORMED + Json.reason(e), e.getLocation()));
        }
        return null;
    }

    /** Of what Jackson takes for UTF-8 and is not. */
    private static void requireUtf8(byte[] document, Problems problems) {
        int at = Utf8.invalidAt(document);
        if (at >= 0 && !problems.endedEarly()) {
            int line = 1;
            int lineStart = 0;
            for (int i = 0; i < at; i++) {
                if (document[i] == '\n') {
                    line++;
                    lineStart = i + 1;
                }
            }
            Place place = new Place(line, at - lineStart + 1);
            String what = String.format(Locale.ROOT, "Invalid UTF-8 at byte 0x%02x, at %s", document[at], place);
            problems.addLast(new ParamProblem("", "malformed", MALFORMED + what, null, null, place));
        }
    }

    /** What ended the reading, and where. */
    private static ParamProblem end(String code, String message, @Nullable JsonLocation at) {
        if (at == null) {
            return new ParamProblem("", code, message);
        }
        Place place = new Place(at.getLineNr(), at.getColumnNr());
        return new ParamProblem("", code, message + ", at " + place, null, null, place);
    }
}
