package dev.myelin.testing;

import dev.myelin.RunOptions;
import dev.myelin.context.Configuration;
import dev.myelin.context.PluginContext;
import dev.myelin.context.RuntimeContext;
import dev.myelin.model.FolderModelStore;
import dev.myelin.model.LocalModels;
import dev.myelin.model.ModelStore;
import dev.myelin.progress.ProgressCategory;
import dev.myelin.progress.ProgressListener;
import dev.myelin.progress.ProgressTracker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs that depend on nothing of the machine: no environment, no file of settings. */
public final class Runs {

    private Runs() {}

    /** A run without models. */
    public static RuntimeContext of(ProgressListener listener) {
        return of(listener, models(Path.of("no-such-folder")));
    }

    /** A run with models. */
    public static RuntimeContext of(ProgressListener listener, ModelStore models) {
        return of(listener, models, List.of());
    }

    /** A run whose listener hears of each change of these categories at once. */
    public static RuntimeContext of(ProgressListener listener, ModelStore models, List<ProgressCategory> categories) {
        PluginContext plugin = new PluginContext(Configuration.of(Map.of(), Map.of()), models);
        return new RuntimeContext(plugin, new ProgressTracker(categories, listener), null, null);
    }

    /** Options of a run, through {@code Myelin.run}. */
    public static RunOptions options(ProgressListener listener, ModelStore models) {
        return RunOptions.builder()
                .configuration(Configuration.of(Map.of(), Map.of()))
                .models(models)
                .listener(listener)
                .build();
    }

    /** The models of one folder. */
    public static ModelStore models(Path folder) {
        return new FolderModelStore(new LocalModels(folder));
    }
}
