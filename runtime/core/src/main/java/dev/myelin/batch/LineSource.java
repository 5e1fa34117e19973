package dev.myelin.batch;

import dev.myelin.error.ParamProblem;
import dev.myelin.error.Reasons;
import dev.myelin.params.ParamsLines;
import dev.myelin.params.ParamsReader.ValueReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Inputs as lines of JSON. Units are bytes. */
final class LineSource<I> implements Source<I> {

    private static final int MOST_INPUTS = 4_096;
    private static final int MOST_BYTES = 256 << 10;

    private final String name;
    private final InputStream stream;
    private final boolean isOurs;
    private final long total;
    private final int longest;
    private final LineBuffer lines;
    private final ParamsLines<I> parser;
    private long count;

    LineSource(JsonLines from, ValueReader<I> input) {
        name = from.name();
        stream = from.open();
        isOurs = from.file() != null;
        total = from.size();
        longest = from.limits().documentBytes();
        lines = new LineBuffer(stream, longest);
        parser = new ParamsLines<>(input, from.limits());
    }

    @Override
    public @Nullable Inputs<I> next() throws IOException {
        try {
            return readAhead();
        } catch (IOException e) {
            throw new IOException("cannot read the inputs from " + name + ": " + Reasons.of(e), e);
        }
    }

    private @Nullable Inputs<I> readAhead() throws IOException {
        Inputs<I> inputs = new Inputs<>(count, MOST_INPUTS, lines.position());
        while (lines.next()) {
            if (!lines.isBlank()) {
                read(inputs);
                count++;
            }
            // What a stream has given is passed on before it is asked for more.
            if (inputs.size() == MOST_INPUTS
                    || lines.position() - inputs.begin() >= MOST_BYTES
                    || (inputs.size() > 0 && !lines.isNextRead())) {
                break;
            }
        }
        inputs.end(lines.position());
        return inputs.size() == 0 ? null : inputs;
    }

    private void read(Inputs<I> inputs) {
        if (lines.isTooLong()) {
            String message = "is longer than " + String.format(Locale.ROOT, "%,d", longest) + " bytes";
            inputs.add(new ItemError(count, lines.line(), message, null));
            return;
        }
        I input = parser.read(lines.bytes(), lines.begin(), lines.end(), false);
        if (input == null) {
            inputs.add(new ItemError(count, lines.line(), problems(), null));
        } else {
            inputs.add(input, lines.line());
        }
    }

    /** All that is wrong with the line, in one. */
    private String problems() {
        String known = parser.problems().stream().map(LineSource::words).collect(Collectors.joining("; "));
        return parser.omitted() == 0 ? known : known + "; and " + parser.omitted() + " more";
    }

    /** The line is known: of a place in it the column is left. */
    private static String words(ParamProblem problem) {
        String message = problem.message();
        if (problem.place() != null) {
            message = message.replace(
                    problem.place().toString(), "column " + problem.place().column());
        }
        return problem.pointer().isEmpty() ? message : problem.pointer().replaceAll("\\p{Cntrl}", "?") + " " + message;
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public void close() {
        if (isOurs) {
            try {
                stream.close();
            } catch (IOException e) {
                // It was only read.
            }
        }
    }
}
