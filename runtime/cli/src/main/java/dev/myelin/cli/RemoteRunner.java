package dev.myelin.cli;

import dev.myelin.Defaults;
import dev.myelin.action.ActionCatalog;
import dev.myelin.action.ActionDefinition;
import dev.myelin.backend.client.Backend;
import dev.myelin.backend.client.RemoteRun;
import dev.myelin.context.Cancellation;
import dev.myelin.context.Configuration;
import dev.myelin.error.PluginMisbuilt;
import dev.myelin.error.RunStopped;
import dev.myelin.json.FreeForm;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs an action through the platform, and shows its progress and result as if it ran here. */
final class RemoteRunner {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Surroundings surroundings;
    private final RemoteOptions options;
    private final ProgressMode progress;

    RemoteRunner(Surroundings surroundings, RemoteOptions options, ProgressMode progress) {
        this.surroundings = surroundings;
        this.options = options;
        this.progress = progress;
    }

    /** Runs it there, and gives its result, JSON-like. */
    @Nullable
    Object run(String action, byte[] params, Configuration configuration) throws IOException {
        String plugin = options.plugin(configuration);
        Backend backend = RemoteOptions.backend(configuration);
        Optional<ActionDefinition<?, ?>> known = known(action);
        if (known.isPresent()) { // all that is wrong is said at once, and here
            known.get().params().parse(action, params, Defaults.limits(configuration));
        }
        Map<String, @Nullable Object> fields = FreeForm.readObject(params);
        Cancellation cancellation = new Cancellation();
        try (ExitHook hook = ExitHook.listen(cancellation, surroundings.err());
                ProgressDisplay display = progress.open(action, surroundings)) {
            cancellation.enter();
            try {
                RemoteRun run = RemoteRun.start(backend, plugin, options.run(action, fields));
                display.line("job " + run.job() + " of plugin " + plugin);
                return run.await(display.listener(), PAUSE);
            } catch (RunStopped e) {
                if (hook.isExiting()) {
                    surroundings.err().println(e.getMessage());
                    throw new RunCancelled(e);
                }
                throw e;
            } finally {
                cancellation.leave();
            }
        }
    }

    /** The action, where the plugin is here, too. */
    private Optional<ActionDefinition<?, ?>> known(String action) {
        try {
            return ActionCatalog.load(surroundings.plugins()).actions().stream()
                    .filter(definition -> definition.info().name().equals(action))
                    .findFirst();
        } catch (PluginMisbuilt e) {
            return Optional.empty();
        }
    }
}
