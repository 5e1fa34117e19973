package dev.myelin.params;

import dev.myelin.error.ParamProblem;
import dev.myelin.json.DocumentParser;
import dev.myelin.json.Json;
import dev.myelin.json.JsonLimits;
import dev.myelin.json.Utf8;
import dev.myelin.params.ParamsReader.ValueReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads very many small documents, one after the other, with one parser: a good one costs its tokens and nothing else. Not safe
 * for use by several threads.
 *
 * @param <T> what one document is
 */
public final class ParamsLines<T> {

    private final ValueReader<T> reader;
    private final JsonLimits limits;
    private final DocumentParser parser;
    private ParamsReader in;
    private List<ParamProblem> problems = List.of();
    private int omitted;

    public ParamsLines(ValueReader<T> reader, JsonLimits limits) {
        this.reader = reader;
        this.limits = limits;
        this.parser = Json.factory(limits).createParser(new byte[0]);
        this.in = new ParamsReader(parser, new Problems());
    }

    /**
     * Reads the document in a part of a buffer.
     *
     * @param isUtf8 whether the caller knows that those bytes are UTF-8
     * @return null for one that is not valid; {@link #problems()} tells why
     */
    public @Nullable T read(byte[] buffer, int begin, int end, boolean isUtf8) {
        if (end - begin <= limits.documentBytes() && (isUtf8 || Utf8.invalidAt(buffer, begin, end) < 0)) {
            try {
                parser.restart(buffer, begin, end);
                if (parser.nextToken() != null) {
                    T value = reader.read(in);
                    if (value != null && in.problemCount() == 0 && parser.isAtEnd()) {
                        return value;
                    }
                }
            } catch (IOException e) {
                // It is read again, for all that is wrong with it.
            }
            in = new ParamsReader(parser, new Problems()); // the other may stand in the midst of something
        }
        return readAgain(Arrays.copyOfRange(buffer, begin, end));
    }

    /** The slower way, which tells what is wrong. */
    private @Nullable T readAgain(byte[] document) {
        Problems found = new Problems();
        T value = ParamsDocument.parse(document, reader, limits, found);
        problems = found.noted();
        omitted = found.count() - problems.size();
        return found.count() == 0 ? value : null;
    }

    /** What is wrong with the document that was not valid; places in it are in line 1. */
    public List<ParamProblem> problems() {
        return problems;
    }

    /** How many problems there are beside those. */
    public int omitted() {
        return omitted;
    }
}
