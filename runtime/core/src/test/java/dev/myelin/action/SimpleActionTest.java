package dev.myelin.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.context.PluginContext;
import dev.myelin.context.RuntimeContext;
import dev.myelin.error.ActionFailed;
import dev.myelin.error.InvalidConfiguration;
import dev.myelin.error.InvalidParams;
import dev.myelin.error.ModelUnavailable;
import dev.myelin.error.ParamProblem;
import dev.myelin.error.StepFailed;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import dev.myelin.params.ResultWriter;
import dev.myelin.progress.InferenceProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SimpleActionTest extends ActionTestBase {

    /** The author's code of one test. */
    interface Work {
        Object apply(Simple action) throws Exception;
    }

    /** An author's class, whose {@code execute} each test brings along. */
    static final class Simple extends BaseInferenceAction<String> {

        private final Work work;

        Simple(Work work) {
            this.work = work;
        }

        @Override
        public Object execute() throws Exception {
            return work.apply(this);
        }

        RuntimeContext run() {
            return runtime();
        }

        String input() {
            return params();
        }

        ModelInfo describe(ModelId id) {
            return getModel(id);
        }

        ModelInfo load(ModelId id) {
            return loadModel(id);
        }

        Path download(ModelId id) throws IOException {
            return downloadModel(id);
        }

        Path download(ModelId id, Path target) {
            return downloadModel(id, target);
        }

        void report() {
            setProgress(1, 2, InferenceProgress.INFERENCE);
            setMetrics(InferenceProgress.INFERENCE, Map.of("n", 1));
            log("note", Map.of("n", 2));
        }
    }

    /** As generated. */
    static final class Definition extends SimpleAction<Simple, String, Object> {

        private final Work work;
        private final Supplier<@Nullable ModelId> modelId;

        Definition(Supplier<@Nullable ModelId> modelId, Work work) {
            super(ActionInfo.of(Simple.class, "simple").build(), new NoParser<>(), ResultWriter.FREE_FORM);
            this.work = work;
            this.modelId = modelId;
        }

        @Override
        protected Simple create(PluginContext plugin) {
            return new Simple(work);
        }

        @Override
        protected Object execute(Simple action) throws Exception {
            return action.execute();
        }

        @Override
        protected @Nullable ModelId modelId(String params) {
            return modelId.get();
        }
    }

    private static Definition doing(Work work) {
        return new Definition(() -> null, work);
    }

    private static Definition of(ModelId id, Work work) {
        return new Definition(() -> id, work);
    }

    @Nested
    class Helpers {

        @Test
        void giveParametersAndTheModelsFields() {
            assertThat(run(
                            doing(action -> action.input() + " "
                                    + action.describe(GOOD).name() + " "
                                    + action.describe(GOOD).isLoaded()),
                            "input"))
                    .isEqualTo("input Good false");
        }

        @Test
        void loadModelsIntoTheStore() {
            Object path = run(doing(action -> action.load(GOOD).path()), "params");
            assertThat((Path) path).startsWith(root.resolve("store")).isNotEmptyDirectory();
        }

        @Test
        void downloadIntoAFolderThatEndsWithTheRun() {
            Path[] folder = new Path[1];
            run(
                    doing(action -> {
                        folder[0] = action.download(GOOD);
                        return Files.readString(folder[0].resolve("weights.txt"));
                    }),
                    "params");
            assertThat(folder[0]).doesNotExist();
        }

        @Test
        void downloadIntoAFolderThatEndsWithAFailedRunToo() {
            Path[] folder = new Path[1];
            failure(ActionFailed.class, doing(action -> {
                folder[0] = action.download(GOOD);
                throw new IOException("later");
            }));
            assertThat(folder[0]).doesNotExist();
        }

        @Test
        void downloadIntoTheCallersFolder() {
            Path target = root.resolve("mine");
            assertThat(run(doing(action -> action.download(GOOD, target)), "params"))
                    .isEqualTo(target);
            assertThat(target.resolve("weights.txt")).hasContent("1 2 3");
        }

        @Test
        void reportProgressMetricsAndEvents() {
            run(
                    doing(action -> {
                        action.report();
                        return "done";
                    }),
                    "params");
            assertThat(heard.lines()).containsExactly("40.0 inference 50.0", "100.0 inference 100.0");
            assertThat(heard.metrics).containsExactly("inference {n=1}");
            assertThat(heard.events()).containsExactly("note {n=2}");
        }

        @Test
        void areNotThereBeforeTheRun() {
            Simple action = new Simple(simple -> "never");
            String message = Simple.class.getName()
                    + " is not running; parameters and helpers belong in execute() and what it calls, not in the"
                    + " constructor";
            assertThatIllegalStateException().isThrownBy(action::input).withMessage(message);
            assertThatIllegalStateException().isThrownBy(action::report).withMessage(message);
        }

        @Test
        void sayWhatIsNotOverridden() {
            BaseInferenceAction<String> bare = new BaseInferenceAction<>() {};
            assertThatThrownBy(bare::execute).hasMessageEndingWith(" has steps and no execute()");
            assertThatThrownBy(() -> bare.infer("model", List.of()))
                    .hasMessageEndingWith(" does not override infer(model, inputs); override it or do not call it");
        }
    }

    @Nested
    class Failures {

        @Test
        void wrapWhatTheAuthorThrows() {
            IOException cause = new IOException("cut off");
            ActionFailed failure = failure(ActionFailed.class, doing(action -> {
                throw cause;
            }));
            assertThat(failure).hasMessage("action 'simple' failed: cut off").hasCause(cause);
            assertThat(failure.partialResults()).isEmpty();
        }

        @Test
        void wrapErrorsToo() {
            OutOfMemoryError cause = new OutOfMemoryError("Java heap space");
            assertThat(failure(ActionFailed.class, doing(action -> {
                        throw cause;
                    })))
                    .hasMessage("action 'simple' failed: Java heap space")
                    .hasCause(cause);
        }

        @Test
        void nameTheTypeOfACauseWithoutMessage() {
            assertThat(failure(ActionFailed.class, doing(action -> {
                        throw new IllegalStateException();
                    })))
                    .hasMessage("action 'simple' failed: java.lang.IllegalStateException");
        }

        @Test
        void keepTheMarkOfAnInterruptedThread() {
            ActionFailed failure = failure(ActionFailed.class, doing(action -> {
                throw new InterruptedException();
            }));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure).hasMessage("action 'simple' failed: interrupted");
        }

        @Test
        void passOnTheFamily() {
            StepFailed known = new StepFailed("load", "no", null, List.of());
            assertThat(failure(StepFailed.class, doing(action -> {
                        throw known;
                    })))
                    .isSameAs(known);
        }

        @Test
        @SuppressWarnings("NullAway") // what the compiler forbids, an author's class can still do
        void includeAResultOfNull() {
            assertThat(failure(ActionFailed.class, doing(action -> null)))
                    .hasMessage("action 'simple' returned null; it must return a result");
        }

        @Test
        void includeARefusalOfARunWithinTheRun() {
            InvalidParams inner = new InvalidParams("other", List.of(new ParamProblem("/a", "min", "no")));
            ActionFailed failure = failure(ActionFailed.class, doing(action -> {
                throw inner;
            }));
            assertThat(failure).hasCause(inner);
            assertThat(failure.exitStatus()).isEqualTo(1);
        }

        @Test
        void leaveAMissingSettingARefusal() {
            InvalidConfiguration missing = new InvalidConfiguration("set 'token'", null);
            assertThat(failure(InvalidConfiguration.class, doing(action -> {
                        throw missing;
                    })))
                    .isSameAs(missing);
        }
    }

    @Nested
    class Models {

        private final AtomicBoolean worked = new AtomicBoolean();

        private Object work(Simple action) {
            worked.set(true);
            return action.run().models().load(BROKEN);
        }

        @Test
        void thatParametersNameAreRefusedBeforeAnyWorkWhenUnknown() {
            ModelUnavailable refusal = failure(ModelUnavailable.class, of(UNKNOWN, this::work));
            assertThat(refusal).hasMessageStartingWith("model 'unknown' does not exist");
            assertThat(refusal.exitStatus()).isEqualTo(2);
            assertThat(worked).isFalse();
            assertThat(heard.progress).isEmpty();
        }

        @Test
        void thatTheAuthorAsksForAreAFailureWhenUnknown() {
            ModelUnavailable failure = failure(ModelUnavailable.class, doing(action -> action.load(UNKNOWN)));
            assertThat(failure.exitStatus()).isEqualTo(1);
        }

        @Test
        void whoseArchiveIsNoneAreAFailure() {
            ModelUnavailable failure = failure(ModelUnavailable.class, of(BROKEN, this::work));
            assertThat(failure).hasMessageContaining(" is not a usable zip archive: ");
            assertThat(failure.exitStatus()).isEqualTo(1);
        }

        @Test
        void whoseNameCannotBeOneAreInvalidParameters() {
            Definition action = new Definition(() -> ModelId.of("a/b"), this::work);
            assertThat(failure(InvalidParams.class, action))
                    .hasMessage("parameters of 'simple' are not valid (1 problem)\n  (document)    a model id must not"
                            + " contain slashes or control characters, nor be '.' or '..'");
            assertThat(worked).isFalse();
        }
    }

    @Test
    void knowsTheStandardCategoriesBeforeTheRun() {
        assertThat(doing(action -> "").progress()).containsExactly(InferenceProgress.values());
    }

    @Test
    void ends100() {
        run(doing(action -> "done"), "params");
        assertThat(heard.overall()).containsExactly(100.0);
    }
}
