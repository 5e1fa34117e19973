package dev.myelin.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.myelin.Myelin;
import dev.myelin.RunOptions;
import dev.myelin.batch.ItemError;
import dev.myelin.batch.JsonLines;
import dev.myelin.batch.OnError;
import dev.myelin.context.Cancellation;
import dev.myelin.context.Configuration;
import dev.myelin.context.PluginContext;
import dev.myelin.error.ActionFailed;
import dev.myelin.error.MyelinException;
import dev.myelin.error.RunStopped;
import dev.myelin.model.Folders;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import dev.myelin.params.ParamsReader;
import dev.myelin.testing.Heard;
import dev.myelin.testing.Runs;
import dev.myelin.testing.Zips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Runs over random numbers of inputs, some of them bad, from lines or memory to lines or memory. */
class BatchPropertiesTest {

    private static final String BAD = "is bad";

    private static Path folder = Path.of("none");

    /** What an input is. */
    enum Kind {
        GOOD,
        /** The predictor fails on it. */
        BAD,
        /** Its result cannot be written as a line. */
        UNWRITABLE,
        /** A line that is not valid. */
        INVALID
    }

    record Plan(List<Kind> inputs, int batchSize, OnError onError, boolean fromFile, boolean toFile) {

        String json(int i) {
            return switch (inputs.get(i)) {
                case GOOD -> Integer.toString(i * 2);
                case BAD -> Integer.toString(i * 2 + 1);
                case UNWRITABLE -> Integer.toString(-1 - i);
                case INVALID -> "\"" + i + "\"";
            };
        }

        boolean isGood(int i) {
            return inputs.get(i) == Kind.GOOD || (inputs.get(i) == Kind.UNWRITABLE && !toFile);
        }

        int firstBad() {
            int at = 0;
            while (at < inputs.size() && isGood(at)) {
                at++;
            }
            return at;
        }
    }

    static final class Halve implements Predictor<String, Integer, Integer> {

        private final @Nullable Runnable atEachBatch;

        Halve(@Nullable Runnable atEachBatch) {
            this.atEachBatch = atEachBatch;
        }

        @Override
        public String load(ModelInfo model) {
            return "";
        }

        @Override
        public List<Integer> infer(String model, List<Integer> inputs, InferenceCall call) {
            if (atEachBatch != null) {
                atEachBatch.run();
            }
            List<Integer> outputs = new ArrayList<>();
            for (int input : inputs) {
                if (input > 0 && input % 2 == 1) {
                    throw new IllegalStateException(BAD);
                }
                outputs.add(input < 0 ? input : input / 2);
            }
            return outputs;
        }
    }

    static final class Definition extends PredictorAction<String, Integer, Integer, NoOptions> {

        private final @Nullable Runnable atEachBatch;

        Definition(@Nullable Runnable atEachBatch) {
            super(
                    ActionInfo.of(Halve.class, "halve").build(),
                    new NoParser<>(),
                    ParamsReader::readInt,
                    (value, out) -> value.write(out, (number, writer) -> writer.writeNumber(number)),
                    (number, out) -> {
                        out.writeStartArray();
                        if (number < 0) {
                            throw new IllegalStateException(BAD);
                        }
                        out.writeNumber(number);
                        out.writeEndArray();
                    });
            this.atEachBatch = atEachBatch;
        }

        @Override
        protected Halve create(PluginContext plugin) {
            return new Halve(atEachBatch);
        }
    }

    @BeforeContainer
    static void makeModel() throws IOException {
        folder = Files.createTempDirectory("myelin-batches-");
        Zips.model(folder.resolve("models"), "1", "{}");
    }

    @AfterContainer
    static void deleteAll() throws IOException {
        Folders.deleteTree(folder);
    }

    private static Path in() {
        return folder.resolve("in.jsonl");
    }

    private static Path out() {
        return folder.resolve("out.jsonl");
    }

    private static Predictions<Integer> run(Plan plan, Heard heard, Cancellation cancellation, Runnable atEachBatch)
            throws IOException {
        List<Integer> numbers = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < plan.inputs().size(); i++) {
            lines.append(plan.json(i)).append(i % 3 == 0 ? "\n\n" : "\n");
            numbers.add(plan.fromFile() ? Integer.valueOf(0) : Integer.valueOf(plan.json(i)));
        }
        RunOptions.Builder options = RunOptions.builder()
                .configuration(Configuration.of(Map.of(), Map.of()))
                .models(Runs.models(folder.resolve("models")))
                .listener(heard)
                .cancellation(cancellation)
                .onError(plan.onError());
        if (plan.fromFile()) {
            options.inputs(JsonLines.of(Files.writeString(in(), lines)));
            numbers.clear();
        }
        if (plan.toFile()) {
            options.output(out());
        }
        PredictorParams<Integer, NoOptions> params =
                new PredictorParams<>(ModelId.of(1), numbers, plan.batchSize(), NoOptions.NONE);
        return Myelin.run(new Definition(atEachBatch), params, options.build());
    }

    @Property(tries = 300)
    void eachInputHasItsResultOrItsErrorInItsPlace(@ForAll("plans") Plan plan) throws IOException {
        Heard heard = new Heard();
        Files.deleteIfExists(out());
        Files.deleteIfExists(folder.resolve("out.jsonl.partial"));
        int firstBad = plan.firstBad();
        boolean fails =
                plan.onError() == OnError.FAIL && firstBad < plan.inputs().size();
        List<String> expected = new ArrayList<>();
        long failed = 0;
        for (int i = 0; i < (fails ? firstBad : plan.inputs().size()); i++) {
            int result = plan.inputs().get(i) == Kind.GOOD ? i : -1 - i;
            if (plan.isGood(i)) {
                expected.add(plan.toFile() ? "[" + result + "]" : Integer.toString(result));
            } else {
                failed++;
                if (plan.onError() == OnError.COLLECT) {
                    expected.add("error " + i);
                }
            }
        }
        if (fails) {
            ActionFailed failure = (ActionFailed) catchThrowable(() -> run(plan, heard, new Cancellation(), () -> {}));
            assertThat(failure).hasMessageStartingWith("action 'halve' failed on ");
            Path partial = folder.resolve("out.jsonl.partial");
            List<String> kept = !plan.toFile()
                    ? failure.partialResults().stream().map(String::valueOf).toList()
                    : Files.exists(partial) ? Files.readAllLines(partial) : List.of();
            assertThat(kept).isEqualTo(expected);
            if (!kept.isEmpty() && plan.toFile()) {
                assertThat(failure).hasMessageEndingWith(" in " + partial);
            }
        } else {
            Predictions<Integer> predictions = run(plan, heard, new Cancellation(), () -> {});
            assertThat(plan.toFile() ? linesOfOutput() : inMemory(predictions)).isEqualTo(expected);
            assertThat(predictions.failedCount()).isEqualTo(failed);
            assertThat(predictions.processedCount()).isEqualTo(plan.inputs().size() - failed);
            assertThat(heard.overall()).isSorted().last().isEqualTo(100.0);
        }
        assertNothingIsLeft();
    }

    private static List<String> linesOfOutput() throws IOException {
        return Files.readAllLines(out()).stream()
                .map(line -> line.replaceFirst("\\{\"error\":\\{\"index\":(\\d+).*", "error $1"))
                .toList();
    }

    private static List<String> inMemory(Predictions<Integer> predictions) {
        List<String> found = new ArrayList<>();
        int errors = 0;
        for (Integer result : predictions.results()) {
            ItemError error = result == null ? predictions.errors().get(errors++) : null;
            found.add(error == null ? String.valueOf(result) : "error " + error.index());
        }
        return found;
    }

    @Property(tries = 200)
    void aRunThatIsStoppedLeavesNothingBehind(@ForAll("plans") Plan plan, @ForAll("moments") int moment)
            throws IOException {
        Cancellation cancellation = new Cancellation();
        AtomicInteger batches = new AtomicInteger();
        Runnable atEachBatch = () -> {
            if (batches.getAndIncrement() == moment) {
                cancellation.cancel();
            }
        };
        Throwable e = catchThrowable(() -> run(plan, new Heard(), cancellation, atEachBatch));
        if (e instanceof MyelinException && cancellation.isCancelled()) {
            assertThat(e)
                    .isInstanceOf(RunStopped.class)
                    .hasMessageStartingWith("action 'halve' was stopped: it was cancelled");
        }
        assertThat(Thread.interrupted()).isFalse();
        assertNothingIsLeft();
    }

    @Property(tries = 300)
    void norOneThatIsStoppedAtAnyMoment(@ForAll("plans") Plan plan, @ForAll @IntRange(max = 200_000) int moment)
            throws IOException, InterruptedException {
        Cancellation cancellation = new Cancellation();
        Thread canceller = new Thread(() -> {
            for (int turn = 0; turn < moment; turn++) {
                Thread.onSpinWait();
            }
            cancellation.cancel();
        });
        canceller.start();
        Throwable e = catchThrowable(() -> run(plan, new Heard(), cancellation, () -> {}));
        canceller.join();
        if (e != null && plan.onError() != OnError.FAIL) {
            assertThat(e).isInstanceOf(RunStopped.class);
        }
        assertThat(Thread.interrupted()).isFalse();
        assertNothingIsLeft();
    }

    private static void assertNothingIsLeft() throws IOException {
        assertThat(Thread.getAllStackTraces().keySet().stream().map(Thread::getName))
                .noneMatch(name -> name.matches("myelin-(read|parse|write)"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    @Provide
    static Arbitrary<Integer> moments() {
        return Arbitraries.integers().between(0, 5);
    }

    /** Bad ones first, last, in a row, everywhere, nowhere. */
    @Provide
    static Arbitrary<Plan> plans() {
        Arbitrary<Kind> kinds = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.just(Kind.GOOD)), Tuple.of(1, Arbitraries.of(Kind.class)));
        Arbitrary<List<Kind>> anything = Arbitraries.of(Kind.class).list().ofMaxSize(40);
        Arbitrary<List<Kind>> mostlyGood = kinds.list().ofMaxSize(300);
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        return Combinators.combine(
                        Arbitraries.oneOf(anything, mostlyGood),
                        Arbitraries.of(0, 1, 2, 3, 7, 32, 4096),
                        Arbitraries.of(OnError.class),
                        either,
                        either)
                .as(BatchPropertiesTest::plan);
    }

    /** In memory there are no lines. */
    private static Plan plan(List<Kind> inputs, int batchSize, OnError onError, boolean fromFile, boolean toFile) {
        List<Kind> possible = inputs.stream()
                .map(kind -> kind == Kind.INVALID && !fromFile ? Kind.BAD : kind)
                .toList();
        return new Plan(possible, batchSize, onError, fromFile, toFile);
    }
}
