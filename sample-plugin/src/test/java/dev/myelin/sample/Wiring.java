package dev.myelin.sample;

import dev.myelin.RunOptions;
import dev.myelin.action.ActionInfo;
import dev.myelin.action.NoOptions;
import dev.myelin.action.PredictorAction;
import dev.myelin.action.PredictorParams;
import dev.myelin.action.SimpleAction;
import dev.myelin.action.StepAction;
import dev.myelin.context.Configuration;
import dev.myelin.context.PluginContext;
import dev.myelin.model.FolderModelStore;
import dev.myelin.model.LocalModels;
import dev.myelin.model.ModelId;
import dev.myelin.params.ParamsParser;
import dev.myelin.params.ParamsReader;
import dev.myelin.params.ResultWriter;
import dev.myelin.progress.ProgressCategory;
import dev.myelin.progress.ProgressListener;
import dev.myelin.step.ContextInit;
import dev.myelin.step.Orchestrator;
import dev.myelin.step.StepRegistry;
import dev.myelin.step.StepSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The actions, wired by hand for parameters that come as objects, and run on the model that the build unpacked. */
final class Wiring {

    static final ModelId MINILM = ModelId.of("minilm");
    static final Path MODEL_FOLDER = Path.of("target/models/minilm");
    static final String SENTENCES = "data/sentences.txt";

    private Wiring() {}

    static RunOptions.Builder options(ProgressListener listener) {
        return RunOptions.builder()
                .configuration(Configuration.of(Map.of(), Map.of()))
                .models(new FolderModelStore(new LocalModels(Path.of("target/models")), Path.of("target/store")))
                .listener(listener);
    }

    /** {@link FindDuplicates}. */
    static final class DuplicatesAction
            extends StepAction<FindDuplicates, DuplicateParams, DuplicatesContext, Duplicates> {

        private static final List<StepSpec> STEPS =
                List.of(StepSpec.of("load_model", 0.2), StepSpec.of("embed", 0.6), StepSpec.of("group", 0.2));

        private @Nullable DuplicatesContext context;

        DuplicatesAction() {
            super(
                    ActionInfo.of(FindDuplicates.class, "find_duplicates").build(),
                    new Typed<>(DuplicateParams.class),
                    ResultWriter.FREE_FORM);
        }

        /** What the steps of the last run shared. */
        DuplicatesContext context() {
            return Objects.requireNonNull(context);
        }

        @Override
        public List<ProgressCategory> progress() {
            return List.copyOf(STEPS);
        }

        @Override
        protected FindDuplicates create(PluginContext plugin) {
            return new FindDuplicates();
        }

        @Override
        protected DuplicatesContext createContext(ContextInit<DuplicateParams> init) {
            DuplicatesContext created = new DuplicatesContext(init);
            context = created;
            return created;
        }

        @Override
        protected void registerSteps(
                FindDuplicates action, PluginContext plugin, StepRegistry<DuplicatesContext> registry) {
            registry.register(STEPS.get(0), new LoadModel());
            registry.register(STEPS.get(1), new EmbedSentences());
            registry.register(STEPS.get(2), new GroupDuplicates());
        }

        @Override
        protected Duplicates result(FindDuplicates action, DuplicatesContext done, Orchestrator.Summary summary) {
            return action.result(done);
        }

        @Override
        protected ModelId modelId(DuplicateParams params) {
            return params.modelId();
        }

        @Override
        protected int batchSize(DuplicateParams params) {
            return params.batchSize();
        }
    }

    /** {@link Search}. */
    static final class SearchAction extends SimpleAction<Search, SearchParams, SearchResult> {

        SearchAction() {
            super(
                    ActionInfo.of(Search.class, "search").build(),
                    new Typed<>(SearchParams.class),
                    ResultWriter.FREE_FORM);
        }

        @Override
        protected Search create(PluginContext plugin) {
            return new Search();
        }

        @Override
        protected SearchResult execute(Search action) throws Exception {
            return action.execute();
        }

        @Override
        protected ModelId modelId(SearchParams params) {
            return params.modelId();
        }
    }

    /** {@link Embed}. */
    static final class EmbedAction extends PredictorAction<Encoder, Sentence, Embedding, NoOptions> {

        EmbedAction() {
            super(
                    ActionInfo.of(Embed.class, "embed").build(),
                    new Typed<PredictorParams<Sentence, NoOptions>>(PredictorParams.class),
                    (predictions, out) -> {},
                    (embedding, out) -> {});
        }

        @Override
        protected Embed create(PluginContext plugin) {
            return new Embed();
        }
    }

    /** No JSON comes in. */
    private record Typed<P>(Class<? super P> type) implements ParamsParser<P> {

        @Override
        public String jsonSchema() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String uiSchema() {
            throw new UnsupportedOperationException();
        }

        @Override
        public P read(ParamsReader in) {
            throw new UnsupportedOperationException();
        }
    }
}
