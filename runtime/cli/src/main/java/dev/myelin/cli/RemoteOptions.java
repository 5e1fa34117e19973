package dev.myelin.cli;

import dev.myelin.backend.BackendOptions;
import dev.myelin.backend.client.Backend;
import dev.myelin.backend.client.PluginRun;
import dev.myelin.backend.config.PluginConfig;
import dev.myelin.context.Configuration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where an action runs, and what the platform wants to know when it is not here. */
final class RemoteOptions {

    private static final Path CONFIG = Path.of("config.yaml");

    /** Where an action runs. */
    enum Mode {
        /** In this process. */
        LOCAL,
        /** Where the platform sends it. */
        REMOTE
    }

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "local, in this process, or remote: asked for at the backend, whose job is then followed.")
    Mode mode = Mode.LOCAL;

    @Option(
            names = "--plugin",
            paramLabel = "CODE",
            description =
                    "With --mode remote: the plugin's code; else SYNAPSE_PLUGIN_RELEASE_CODE, else that of config.yaml.")
    @Nullable
    String plugin;

    @Option(names = "--agent", paramLabel = "ID", description = "With --mode remote: the agent that is to run it.")
    @Nullable
    String agent;

    @Option(names = "--storage", paramLabel = "ID", description = "With --mode remote: the storage that it uses.")
    @Nullable
    String storage;

    @Option(names = "--job", paramLabel = "ID", description = "With --mode remote: the job that it reports to.")
    @Nullable
    String job;

    @Option(names = "--debug", description = "With --mode remote: for debugging.")
    boolean debug;

    boolean isRemote() {
        return mode == Mode.REMOTE;
    }

    /** The plugin's code: else the release's, up to its version; else that of {@code config.yaml} in the current folder. */
    String plugin(Configuration configuration) {
        if (plugin != null) {
            return plugin;
        }
        Optional<String> release = configuration.get("synapse.plugin-release-code");
        if (release.isPresent()) {
            return release.get().replaceFirst("@.*", "");
        }
        if (Files.exists(CONFIG)) {
            return PluginConfig.read(CONFIG).code();
        }
        throw new Refusal("--mode remote needs the plugin's code: give it with --plugin CODE", null);
    }

    PluginRun run(String action, Map<String, @Nullable Object> params) {
        return new PluginRun(action, params, agent, storage, job, debug);
    }

    static Backend backend(Configuration configuration) {
        return BackendOptions.of(configuration)
                .map(Backend::new)
                .orElseThrow(() ->
                        new Refusal("--mode remote needs a backend: set SYNAPSE_HOST and SYNAPSE_ACCESS_TOKEN", null));
    }
}
