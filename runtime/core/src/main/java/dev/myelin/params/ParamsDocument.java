package dev.myelin.params;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.myelin.error.InvalidParams;
import dev.myelin.error.ParamProblem;
import dev.myelin.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole document: one value, well-formed, with nothing after it. */
final class ParamsDocument {

    private ParamsDocument() {}

    /**
     * Reads a whole document. A byte order mark before it is skipped.
     *
     * @throws InvalidParams with every problem of the document
     */
    static <P> P parse(String action, byte[] document, ParamsParser<P> parser) {
        List<ParamProblem> problems = new ArrayList<>();
        P value = null;
        try {
            value = read(document, parser, problems);
        } catch (StreamConstraintsException e) {
            problems.add(whole("limit", "is beyond the limits of what is read: " + Json.describe(e)));
        } catch (JacksonException e) {
            problems.add(whole("malformed", "is not well-formed JSON: " + Json.describe(e)));
        } catch (IOException e) { // from memory: the bytes are text in no encoding
            problems.add(whole("malformed", "is not well-formed JSON: " + e.getMessage()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidParams(action, problems);
        }
        if (value == null) {
            throw new IllegalStateException(parser.getClass().getName() + " read null and noted no problem");
        }
        return value;
    }

    private static <P> @Nullable P read(byte[] document, ParamsParser<P> parser, List<ParamProblem> problems)
            throws IOException {
        int begin = byteOrderMark(document);
        try (JsonParser in = Json.FACTORY.createParser(document, begin, document.length - begin)) {
            if (in.nextToken() == null) {
                problems.add(whole("malformed", "is empty; a JSON object is expected"));
                return null;
            }
            P value = parser.read(new ParamsReader(in, problems));
            if (in.nextToken() != null) {
                String place = Json.describe(in.currentTokenLocation());
                problems.add(whole("trailing", "has more after its end, at " + place));
            }
            return value;
        }
    }

    /** How many bytes the mark has that some editors put before UTF-8. */
    private static int byteOrderMark(byte[] document) {
        boolean marked = document.length >= 3
                && document[0] == (byte) 0xEF
                && document[1] == (byte) 0xBB
                && document[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    private static ParamProblem whole(String code, String message) {
        return new ParamProblem("", code, message);
    }
}
