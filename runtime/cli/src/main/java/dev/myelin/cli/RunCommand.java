package dev.myelin.cli;

import dev.myelin.Defaults;
import dev.myelin.RunListenerProvider;
import dev.myelin.RunListeners;
import dev.myelin.RunOptions;
import dev.myelin.action.ActionCatalog;
import dev.myelin.action.ActionDefinition;
import dev.myelin.action.ActionRunner;
import dev.myelin.context.Cancellation;
import dev.myelin.context.Configuration;
import dev.myelin.context.PluginContext;
import dev.myelin.context.RuntimeContext;
import dev.myelin.error.ActionFailed;
import dev.myelin.error.MyelinException;
import dev.myelin.error.RunStopped;
import dev.myelin.progress.ProgressListener;
import dev.myelin.progress.ProgressTracker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code myelin run}. */
@Command(name = "run", description = "Runs an action and prints its result as JSON.")
final class RunCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final OutputBuffer stdout;

    @Parameters(paramLabel = "ACTION", description = "The action's name.")
    String action = "";

    @Mixin
    ParamsOptions params = new ParamsOptions();

    @Mixin
    LineOptions lines = new LineOptions();

    @Mixin
    LimitOptions limits = new LimitOptions();

    @Option(
            names = "--progress",
            paramLabel = "MODE",
            description = "auto, bar, plain, json or none; auto is a bar on a terminal and plain lines otherwise.")
    ProgressMode progress = ProgressMode.AUTO;

    @Option(names = "--run-log", paramLabel = "FILE", description = "Append what happens to this file, as JSON lines.")
    @Nullable
    Path runLog;

    @Option(names = "--pretty", description = "Indent the result, as on a terminal.")
    boolean pretty;

    @Mixin
    SettingsOptions settings = new SettingsOptions();

    RunCommand(Surroundings surroundings, OutputBuffer stdout) {
        this.surroundings = surroundings;
        this.stdout = stdout;
    }

    @Override
    public Integer call() throws IOException {
        Configuration configuration = settings.configuration(surroundings.environment(), limits.steps());
        run(ActionCatalog.load(surroundings.plugins()).get(action), configuration);
        return 0;
    }

    private <P, R> void run(ActionDefinition<P, R> definition, Configuration configuration) throws IOException {
        lines.check(definition);
        P parsed = definition
                .params()
                .parse(action, params.document(surroundings.in(), lines), Defaults.limits(configuration));
        Cancellation cancellation = new Cancellation();
        // Closed last: the process may end once the bar is off the screen and temporary folders are gone.
        try (ExitHook hook = ExitHook.listen(cancellation, surroundings.err());
                RunLog log = RunLog.open(runLog, action, surroundings.err())) {
            try {
                R result = work(definition, parsed, options(configuration, cancellation), log);
                if (hook.isExiting()) {
                    throw new RunStopped("action '" + action + "' was stopped when it was done", null, List.of());
                }
                writeAndClose(definition, result);
                log.end(null);
            } catch (MyelinException e) {
                log.end(e);
                if (hook.isExiting()) { // nobody waits for the result
                    Failures.rollbackErrors(e).forEach(surroundings.err()::println);
                    throw new RunCancelled(e);
                }
                if (e.exitStatus() == MyelinException.EXIT_FAILED) {
                    writeError(definition, e);
                }
                throw e;
            }
        }
    }

    private RunOptions options(Configuration configuration, Cancellation cancellation) {
        RunOptions.Builder options = RunOptions.builder()
                .configuration(configuration)
                .cancellation(cancellation)
                .deadline(limits.deadline(Instant.now()));
        lines.addTo(options, surroundings.in());
        return options.build();
    }

    private <P, R> R work(ActionDefinition<P, R> definition, P parsed, RunOptions options, RunLog log) {
        try (ProgressDisplay display = progress.open(action, surroundings)) {
            PluginContext plugin = new PluginContext(options.configuration(), options.models());
            List<ProgressListener> listeners = RunListeners.of(
                    List.of(display.listener(), log.listener()),
                    new RunListenerProvider.Run(action, options.jobId(), options.configuration()),
                    surroundings.plugins());
            ProgressTracker tracker = ProgressTracker.telling(listeners, definition.progress());
            try (RuntimeContext runtime = new RuntimeContext(
                    plugin,
                    tracker,
                    options.jobId().orElse(null),
                    options.deadline().orElse(null),
                    options.cancellation())) {
                return ActionRunner.run(definition, parsed, runtime, options.batches());
            }
        }
    }

    private <R> void writeAndClose(ActionDefinition<?, R> definition, R result) throws IOException {
        try {
            writeResult(definition, result);
        } finally {
            if (result instanceof AutoCloseable closeable) {
                try {
                    closeable.close();
                } catch (Exception e) { // it is written: that cannot be taken back
                    surroundings.err().println("the result could not be closed: " + Failures.reason(e));
                }
            }
        }
    }

    /** Author's getters run here, so anything may come out of it. */
    private <R> void writeResult(ActionDefinition<?, R> definition, R result) throws IOException {
        try {
            JsonText.write(stdout, isPretty(), out -> definition.results().write(result, out));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            stdout.reset();
            throw new ActionFailed("the result of action '" + action + "' cannot be written: " + Failures.reason(e), e);
        }
    }

    private void writeError(ActionDefinition<?, ?> definition, MyelinException error) throws IOException {
        try {
            JsonText.write(stdout, isPretty(), new ErrorDocument(error, error.partialResults(), definition));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            stdout.reset();
            surroundings.err().println("the partial results cannot be written: " + Failures.reason(e));
            JsonText.write(stdout, isPretty(), new ErrorDocument(error, List.of(), definition));
        }
    }

    private boolean isPretty() {
        return pretty || surroundings.outIsTerminal();
    }
}
