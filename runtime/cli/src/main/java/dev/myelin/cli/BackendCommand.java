package dev.myelin.cli;

import dev.myelin.Defaults;
import dev.myelin.Myelin;
import dev.myelin.RunOptions;
import dev.myelin.action.ActionCatalog;
import dev.myelin.action.ActionDefinition;
import dev.myelin.context.Cancellation;
import dev.myelin.context.Configuration;
import dev.myelin.development.DevelopmentBackend;
import dev.myelin.development.DevelopmentOptions;
import dev.myelin.development.PluginRun;
import dev.myelin.error.MyelinException;
import dev.myelin.json.FreeForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code myelin backend}. Runs that it is asked for are runs of this plugin, in this process. */
@Command(
        name = "backend",
        description = "Serves a development backend from a folder: models, jobs, logs, runs of this plugin; with a page"
                + " that shows them. Prints its URL on standard output and ends with Ctrl-C.")
final class BackendCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            required = true,
            description = "The folder; made when it is not there.")
    Path dir = Path.of("");

    @Option(names = "--port", paramLabel = "PORT", description = "The port; 0, the default, for any that is free.")
    int port;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "The address; 127.0.0.1 when it is not given.")
    String host = DevelopmentOptions.LOOPBACK;

    @Option(names = "--token", paramLabel = "TOKEN", description = "The access token to require; none when not given.")
    @Nullable
    String token;

    BackendCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        DevelopmentOptions options = DevelopmentOptions.in(dir)
                .withHost(host)
                .withPort(port)
                .withAccessToken(token)
                .withRecorded(0);
        try (DevelopmentBackend backend = DevelopmentBackend.start(options)) {
            backend.handleRuns(run -> run(run, backend.url()));
            Thread closing = new Thread(backend::close, "myelin-backend-end");
            Runtime.getRuntime().addShutdownHook(closing);
            surroundings.out().write((backend.url() + "\n").getBytes(StandardCharsets.UTF_8));
            surroundings.out().flush();
            surroundings
                    .err()
                    .println("a development backend serves " + dir.toAbsolutePath() + " at " + backend.url()
                            + "; open it in a browser to see jobs; Ctrl-C ends it");
            backend.await();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return MyelinException.EXIT_STOPPED;
        }
    }

    /** As on the platform: with the settings of this process, and this backend as the one to report to. */
    private void run(PluginRun run, String url) throws IOException {
        ActionDefinition<?, ?> action =
                ActionCatalog.load(surroundings.plugins()).get(run.action());
        Map<String, String> settings = new HashMap<>();
        settings.put("synapse.host", url);
        settings.put("synapse.plugin-run-host", url);
        if (token != null) {
            settings.put("synapse.access-token", token);
        }
        Cancellation cancellation = new Cancellation();
        Configuration configuration = Defaults.configuration(settings, surroundings.environment());
        RunOptions options = RunOptions.builder()
                .configuration(configuration)
                .jobId(run.jobId())
                .cancellation(cancellation)
                .build();
        run(action, run.params(), options);
    }

    private static <P> void run(ActionDefinition<P, ?> action, Map<String, @Nullable Object> params, RunOptions options)
            throws IOException {
        P parsed;
        try {
            parsed = action.params()
                    .parse(action.info().name(), FreeForm.toBytes(params), Defaults.limits(options.configuration()));
        } catch (MyelinException e) {
            Myelin.tellRefused(action, e, options);
            return;
        }
        try {
            Myelin.run(action, parsed, options);
        } catch (MyelinException e) {
            // The job says it.
        }
    }
}
