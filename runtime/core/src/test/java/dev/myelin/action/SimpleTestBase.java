package dev.myelin.action;

import dev.myelin.context.PluginContext;
import dev.myelin.context.RuntimeContext;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import dev.myelin.params.ResultWriter;
import dev.myelin.progress.InferenceProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An action in simple mode as an author writes it and its definition as it is generated; tests bring the work along. */
abstract class SimpleTestBase extends ActionTestBase {

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

    static Definition doing(Work work) {
        return new Definition(() -> null, work);
    }

    static Definition of(ModelId id, Work work) {
        return new Definition(() -> id, work);
    }
}
