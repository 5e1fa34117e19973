package dev.myelin.batch;

import dev.myelin.error.ParamProblem;
import dev.myelin.json.JsonLimits;
import dev.myelin.json.Utf8;
import dev.myelin.params.ParamsLines;
import dev.myelin.params.ParamsReader.ValueReader;
import java.util.Locale;
import java.util.stream.Collectors;

/** Makes inputs of lines of JSON. For one thread at a time. */
final class LineParser<I> {

    private final ParamsLines<I> parser;
    private final int longest;

    LineParser(ValueReader<I> input, JsonLimits limits) {
        parser = new ParamsLines<>(input, limits);
        longest = limits.documentBytes();
    }

    Inputs<I> parse(LineBlock block) {
        Inputs<I> inputs = new Inputs<>(block.first(), block.size(), block.begin(), block.numbers());
        // No character reaches over the end of a line: when all of them are UTF-8, each of them is.
        boolean isUtf8 = Utf8.invalidAt(block.bytes()) < 0;
        for (int i = 0; i < block.size(); i++) {
            I input = block.isTooLong(i) ? null : parser.read(block.bytes(), block.from(i), block.to(i), isUtf8);
            if (input == null) {
                String what = block.isTooLong(i)
                        ? "is longer than " + String.format(Locale.ROOT, "%,d", longest) + " bytes"
                        : problems();
                inputs.add(new ItemError(block.first() + i, block.numbers()[i], what, null));
            } else {
                inputs.add(input);
            }
        }
        inputs.end(block.end());
        return inputs;
    }

    /** All that is wrong with a line, in one. */
    private String problems() {
        String known = parser.problems().stream().map(LineParser::words).collect(Collectors.joining("; "));
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
}
