package dev.myelin.cli;

import dev.myelin.RunOptions;
import dev.myelin.action.ActionDefinition;
import dev.myelin.action.PredictorAction;
import dev.myelin.batch.JsonLines;
import dev.myelin.batch.OnError;
import dev.myelin.error.InvalidConfiguration;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code run} that only predictors have. */
final class LineOptions {

    private static final String STANDARD_INPUT = "-";

    @Option(
            names = "--inputs",
            paramLabel = "FILE|-",
            description = "A predictor's inputs, one JSON value a line, in place of 'inputs' among the parameters.")
    @Nullable
    String inputs;

    @Option(names = "--output", paramLabel = "FILE", description = "The file for a predictor's results, one a line.")
    @Nullable
    String output;

    @Option(
            names = "--on-error",
            paramLabel = "MODE",
            description = "What becomes of an input of a predictor that fails: fail (the run), skip or collect.")
    @Nullable
    OnError onError;

    /** Whether the inputs are not among the parameters. */
    boolean hasInputs() {
        return inputs != null;
    }

    /** Whether standard input has them. */
    boolean readsStandardInput() {
        return STANDARD_INPUT.equals(inputs);
    }

    /** The first of these options that is set; null: none is. */
    @Nullable
    String given() {
        return inputs != null ? "--inputs" : output != null ? "--output" : onError != null ? "--on-error" : null;
    }

    /** @throws Refusal when the action is no predictor and yet has one of these options */
    void check(ActionDefinition<?, ?> action) {
        String given = given();
        if (given != null && !(action instanceof PredictorAction)) {
            throw new Refusal(
                    given + " is for predictors, and action '" + action.info().name() + "' is none", null);
        }
    }

    /** Adds what is set here. */
    void addTo(RunOptions.Builder options, InputStream in) {
        if (inputs != null) {
            options.inputs(
                    readsStandardInput() ? JsonLines.of(in, "standard input") : JsonLines.of(path("--inputs", inputs)));
        }
        if (output != null) {
            options.output(path("--output", output));
        }
        if (onError != null) {
            options.onError(onError);
        }
    }

    private static Path path(String option, String text) {
        ParamsDocument.requireDecoded(option, text);
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new InvalidConfiguration(option + " is not a path here: " + e.getMessage(), e);
        }
    }
}
