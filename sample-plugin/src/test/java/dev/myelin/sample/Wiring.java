package dev.myelin.sample;

import dev.myelin.RunOptions;
import dev.myelin.context.Cancellation;
import dev.myelin.context.Configuration;
import dev.myelin.context.PluginContext;
import dev.myelin.context.RuntimeContext;
import dev.myelin.model.FolderModelStore;
import dev.myelin.model.LocalModels;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelStore;
import dev.myelin.progress.ProgressListener;
import dev.myelin.progress.ProgressTracker;
import dev.myelin.step.ContextInit;
import dev.myelin.step.Orchestrator;
import dev.myelin.step.StepRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs of the actions on the model that the build unpacked. */
final class Wiring {

    static final ModelId MINILM = ModelId.of("minilm");
    static final Path MODEL_FOLDER = Path.of("target/models/minilm");
    static final String SENTENCES = "data/sentences.txt";

    private static final Configuration NO_SETTINGS = Configuration.of(Map.of(), Map.of());
    private static final ModelStore MODELS = new FolderModelStore(new LocalModels(Path.of("target/models")));

    private Wiring() {}

    static RunOptions.Builder options(ProgressListener listener) {
        return RunOptions.builder().configuration(NO_SETTINGS).models(MODELS).listener(listener);
    }

    /** A context of {@link FindDuplicates}, for a test that looks at what the steps leave in it. */
    static DuplicatesContext duplicatesContext(
            DuplicateParams params, Cancellation cancellation, ProgressListener listener) {
        RuntimeContext runtime = new RuntimeContext(
                new PluginContext(NO_SETTINGS, MODELS),
                new ProgressTracker(List.of(), listener),
                null,
                null,
                cancellation);
        return new DuplicatesContext(
                new ContextInit<>(params, runtime, params.modelId(), List.of(), params.batchSize()));
    }

    /** Runs the steps of {@link FindDuplicates} as they were generated. */
    static void runSteps(DuplicatesContext context) {
        StepRegistry<DuplicatesContext> registry = new StepRegistry<>();
        FindDuplicatesSteps.register(new FindDuplicates(), context.runtime().plugin(), registry);
        new Orchestrator<>(registry).run(context);
    }
}
