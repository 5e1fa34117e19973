package dev.myelin.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.Myelin;
import dev.myelin.RunOptions;
import dev.myelin.batch.ItemError;
import dev.myelin.batch.JsonLines;
import dev.myelin.batch.OnError;
import dev.myelin.context.Cancellation;
import dev.myelin.error.ActionFailed;
import dev.myelin.error.InvalidConfiguration;
import dev.myelin.error.MyelinException;
import dev.myelin.error.RunStopped;
import dev.myelin.json.Json;
import dev.myelin.testing.Runs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs whose inputs and results are lines of files. */
class PredictorLinesTest extends PredictorTestBase {

    private static final PredictorParams<String, String> BY_TWO = params(GOOD, 2);

    private final Definition upper =
            action((batch, options, call) -> upperUntil("bad", batch, new IllegalArgumentException("cannot do bad")));

    private RunOptions.Builder options() {
        return RunOptions.builder().from(Runs.options(heard, Runs.models(root.resolve("models"))));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(root.resolve("in.jsonl"), text);
    }

    private Path output() {
        return root.resolve("out.jsonl");
    }

    private Predictions<String> run(RunOptions.Builder options) {
        return Myelin.run(upper, BY_TWO, options.build());
    }

    private <E extends MyelinException> E refusal(Class<E> type, RunOptions.Builder options) {
        E e = catchThrowableOfType(type, () -> run(options));
        assertThat(e.exitStatus()).isEqualTo(2);
        assertThat(trace).isEmpty();
        return e;
    }

    /** The files in the folder beside the input. */
    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("in.jsonl"))
                    .sorted()
                    .toList();
        }
    }

    private String json(Predictions<String> predictions) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = Json.FACTORY.createGenerator(text)) {
            upper.results().write(predictions, out);
        }
        return text.toString().replace(root.toString(), "ROOT");
    }

    @Test
    void areReadAndWritten() throws IOException {
        Files.writeString(output(), "of before");
        Predictions<String> predictions = run(
                options().inputs(JsonLines.of(file("\"a\"\n\n\"b\"\r\n\"c\""))).output(output()));
        assertThat(output()).hasContent("\"A\"\n\"B\"\n\"C\"\n");
        assertThat(json(predictions)).isEqualTo("{\"processed_count\":3,\"output\":\"ROOT/out.jsonl\"}");
        assertThat(trace).containsExactly("load Good: 1 2 3", "infer [a, b]", "infer [c]", "close");
        assertThat(heard.overall()).last().isEqualTo(100.0);
        assertThat(files()).containsExactly("out.jsonl");
    }

    @Test
    void areReadIntoMemory() throws IOException {
        assertThat(json(run(options().inputs(JsonLines.of(file("\"a\"\n\"b\"\n\"c\""))))))
                .isEqualTo("{\"results\":[\"A\",\"B\",\"C\"],\"processed_count\":3}");
    }

    @Test
    void areWrittenFromMemory() throws IOException {
        Predictions<String> predictions = Myelin.run(
                upper,
                params(GOOD, 2, "a", "b", "c"),
                options().output(output()).build());
        assertThat(predictions.processedCount()).isEqualTo(3);
        assertThat(predictions.results()).isEmpty();
        assertThat(output()).hasContent("\"A\"\n\"B\"\n\"C\"\n");
    }

    @Test
    void areReadFromAStream() throws IOException {
        byte[] text = "\"a\"\n\"b\"".getBytes(StandardCharsets.UTF_8);
        assertThat(json(run(options().inputs(JsonLines.of(new ByteArrayInputStream(text), "standard input")))))
                .isEqualTo("{\"results\":[\"A\",\"B\"],\"processed_count\":2}");
        assertThat(heard.overall()).last().isEqualTo(100.0);
    }

    /** Whoever writes it may have forgotten to close it. */
    @Test
    void thatDoNotComeDoNotHoldARunThatIsStopped() throws IOException {
        Cancellation cancellation = new Cancellation();
        Definition stopping = action((batch, options, call) -> {
            cancellation.cancel("enough is read");
            return upper(batch);
        });
        try (PipedOutputStream pipe = new PipedOutputStream();
                PipedInputStream stream = new PipedInputStream(pipe)) {
            pipe.write("\"a\"\n\"b\"\n".getBytes(StandardCharsets.UTF_8));
            pipe.flush();
            RunOptions options = options()
                    .inputs(JsonLines.of(stream, "a pipe"))
                    .output(output())
                    .cancellation(cancellation)
                    .build();
            assertThatThrownBy(() -> Myelin.run(stopping, BY_TWO, options))
                    .isInstanceOf(RunStopped.class)
                    .hasMessage("action 'shout' was stopped: enough is read; the 2 results before are in "
                            + root.resolve("out.jsonl.partial"));
        }
        assertThat(heard.events())
                .containsExactly("results_kept {count=2, file=" + root.resolve("out.jsonl.partial") + "}");
        assertThat(files()).containsExactly("out.jsonl.partial");
    }

    @Test
    void mayBeNone() throws IOException {
        assertThat(json(run(options().inputs(JsonLines.of(file(""))).output(output()))))
                .isEqualTo("{\"processed_count\":0,\"output\":\"ROOT/out.jsonl\"}");
        assertThat(output()).isEmptyFile();
        assertThat(trace).containsExactly("load Good: 1 2 3", "close");
    }

    @Nested
    class ThatFail {

        private static final String LINES = "\"a\"\n\n1\n\"b\"\n\"bad\"\n\"c\"\n";

        @Test
        void endTheRunWithTheResultsBefore() throws IOException {
            ActionFailed failure = catchThrowableOfType(
                    ActionFailed.class,
                    () -> run(options()
                            .inputs(JsonLines.of(file("\"a\"\n\n\"b\"\n\"c\"\n\"bad\"\n\"d\"\n")))
                            .output(output())));
            Path partial = root.resolve("out.jsonl.partial");
            assertThat(failure)
                    .hasMessage("action 'shout' failed on line 5 of " + root.resolve("in.jsonl")
                            + ": cannot do bad; the 3 results before are in " + partial)
                    .hasCauseInstanceOf(IllegalArgumentException.class);
            assertThat(partial).hasContent("\"A\"\n\"B\"\n\"C\"\n");
            assertThat(files()).containsExactly("out.jsonl.partial");
            assertThat(failure.partialResults().isEmpty()).isTrue();
        }

        @Test
        void asTheFirstLeaveNothing() throws IOException {
            ActionFailed failure = catchThrowableOfType(
                    ActionFailed.class,
                    () -> run(options().inputs(JsonLines.of(file("{\n\"a\"\n"))).output(output())));
            assertThat(failure)
                    .hasMessage("action 'shout' failed on line 1 of " + root.resolve("in.jsonl")
                            + ": must be a string, was an object; is not well-formed JSON: Unexpected end-of-input:"
                            + " expected close marker for Object, at column 2")
                    .hasNoCause();
            assertThat(files()).isEmpty();
            assertThat(trace).endsWith("close");
        }

        @Test
        void haveTheResultsBeforeInMemoryToo() throws IOException {
            ActionFailed failure = catchThrowableOfType(
                    ActionFailed.class, () -> run(options().inputs(JsonLines.of(file("\"a\"\n1\n\"b\"\n")))));
            assertThat(failure)
                    .hasMessage("action 'shout' failed on line 2 of " + root.resolve("in.jsonl")
                            + ": must be a string, was 1");
            assertThat(failure.partialResults().toArray()).containsExactly("A");
        }

        @Test
        void areSkippedCountedAndTold() throws IOException {
            Predictions<String> predictions = run(
                    options().inputs(JsonLines.of(file(LINES))).output(output()).onError(OnError.SKIP));
            assertThat(output()).hasContent("\"A\"\n\"B\"\n\"C\"\n");
            assertThat(json(predictions))
                    .isEqualTo("{\"processed_count\":3,\"failed_count\":2,\"output\":\"ROOT/out.jsonl\"}");
            assertThat(heard.events())
                    .containsExactly(
                            "input_skipped {index=1, line=3, message=must be a string, was 1}",
                            "input_skipped {index=3, line=5, message=cannot do bad}",
                            "inputs_failed {count=2}");
        }

        @Test
        void areCollectedInTheirPlaces() throws IOException {
            run(options().inputs(JsonLines.of(file(LINES))).output(output()).onError(OnError.COLLECT));
            assertThat(output()).hasContent("""
                    "A"
                    {"error":{"index":1,"line":3,"message":"must be a string, was 1"}}
                    "B"
                    {"error":{"index":3,"line":5,"message":"cannot do bad"}}
                    "C"
                    """);
            assertThat(heard.events()).containsExactly("inputs_failed {count=2}");
        }

        @Test
        void areCollectedInMemory() throws IOException {
            Predictions<String> predictions =
                    run(options().inputs(JsonLines.of(file(LINES))).onError(OnError.COLLECT));
            assertThat(json(predictions))
                    .isEqualTo("{\"results\":[\"A\",null,\"B\",null,\"C\"],\"errors\":["
                            + "{\"index\":1,\"line\":3,\"message\":\"must be a string, was 1\"},"
                            + "{\"index\":3,\"line\":5,\"message\":\"cannot do bad\"}],"
                            + "\"processed_count\":3,\"failed_count\":2}");
            assertThat(predictions.errors())
                    .extracting(ItemError::cause)
                    .first()
                    .isNull();
            assertThat(predictions.errors())
                    .extracting(ItemError::cause)
                    .last()
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void areCollectedFromMemory() throws IOException {
            Predictions<String> predictions = Myelin.run(
                    upper,
                    params(GOOD, 3, "a", "bad", "b"),
                    options().onError(OnError.COLLECT).build());
            assertThat(json(predictions))
                    .isEqualTo("{\"results\":[\"A\",null,\"B\"],\"errors\":["
                            + "{\"index\":1,\"message\":\"cannot do bad\"}],\"processed_count\":2,\"failed_count\":1}");
        }
    }

    @Nested
    class AreRefused {

        private @Nullable String unreadable(Path path) {
            return refusal(
                            InvalidConfiguration.class,
                            options().inputs(JsonLines.of(path)).output(output()))
                    .getMessage();
        }

        private @Nullable String unwritable(Path path) throws IOException {
            return refusal(
                            InvalidConfiguration.class,
                            options().inputs(JsonLines.of(file("1"))).output(path))
                    .getMessage();
        }

        @Test
        void whereTheyCannotBeRead() throws IOException {
            Path none = root.resolve("none.jsonl");
            assertThat(unreadable(none)).isEqualTo("cannot read the inputs from " + none + ": there is no such file");
            assertThat(unreadable(root)).isEqualTo("cannot read the inputs from " + root + ": it is a folder");
            assertThat(files()).isEmpty();
        }

        @Test
        void whereTheyCannotBeWritten() throws IOException {
            Path none = root.resolve("none/out.jsonl");
            assertThat(unwritable(none))
                    .isEqualTo("cannot write the results to " + none + ": its folder does not exist");
            assertThat(unwritable(root)).isEqualTo("cannot write the results to " + root + ": it is a folder");
            Path in = root.resolve("in.jsonl");
            assertThat(unwritable(in)).isEqualTo("cannot write the results to " + in + ": the inputs are read from it");
            assertThat(files()).isEmpty();
        }

        @Test
        void whereThereAreInputsAmongTheParametersToo() throws IOException {
            Path in = file("\"a\"");
            assertThatThrownBy(() -> Myelin.run(
                            upper,
                            params(GOOD, 1, "a"),
                            options().inputs(JsonLines.of(in)).build()))
                    .isInstanceOf(InvalidConfiguration.class)
                    .hasMessage("the inputs of 'shout' are given twice, among the parameters and in " + in);
        }
    }

    @Test
    void thatAreNoRegularFileAreWrittenInTheirPlace() throws IOException {
        Predictions<String> predictions =
                run(options().inputs(JsonLines.of(file("\"a\""))).output(Path.of("/dev/null")));
        assertThat(predictions.processedCount()).isOne();
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void onAFullDiskEndTheRun() throws IOException {
        ActionFailed failure = catchThrowableOfType(
                ActionFailed.class,
                () -> run(options().inputs(JsonLines.of(file("\"a\""))).output(Path.of("/dev/full"))));
        assertThat(failure)
                .hasMessage("action 'shout' failed: cannot write the results to /dev/full: No space left on device");
        assertThat(failure.exitStatus()).isOne();
    }

    @Test
    void keepALinkALink() throws IOException {
        Path real = Files.writeString(root.resolve("real.jsonl"), "of before");
        Files.createSymbolicLink(output(), real.getFileName());
        run(options().inputs(JsonLines.of(file("\"a\""))).output(output()));
        assertThat(output()).isSymbolicLink();
        assertThat(real).hasContent("\"A\"\n");
    }

    /** A batch is halved until the bad ones stand alone, and after many of them the next is done one by one. */
    @ParameterizedTest
    @CsvSource({
        "a a a bad, 4, 5",
        "bad a a a, 4, 5",
        "a bad bad a, 4, 7",
        "bad bad bad bad bad bad bad bad, 4, 11",
        "a a a a, 4, 1"
    })
    void takesFewCallsToFindWhatIsBad(String inputs, int batchSize, int calls) {
        Predictions<String> predictions = Myelin.run(
                upper,
                params(GOOD, batchSize, inputs.split(" ")),
                options().onError(OnError.SKIP).build());
        assertThat(predictions.processedCount())
                .isEqualTo(Stream.of(inputs.split(" ")).filter("a"::equals).count());
        assertThat(trace).hasSize(calls + 2);
    }
}
