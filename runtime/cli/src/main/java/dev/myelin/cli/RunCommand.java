package dev.myelin.cli;

import dev.myelin.Defaults;
import dev.myelin.Myelin;
import dev.myelin.RunOptions;
import dev.myelin.action.ActionCatalog;
import dev.myelin.action.ActionDefinition;
import dev.myelin.action.ErrorDocument;
import dev.myelin.action.PredictorDeployment;
import dev.myelin.context.Cancellation;
import dev.myelin.context.Configuration;
import dev.myelin.error.ActionFailed;
import dev.myelin.error.MyelinException;
import dev.myelin.error.RunStopped;
import dev.myelin.json.FreeForm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
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

    @Mixin
    RemoteOptions remote = new RemoteOptions();

    @Mixin
    DeployedOptions deployed = new DeployedOptions();

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
        deployed.check(remote, lines);
        Map<String, String> options = deployed.settings();
        options.putAll(limits.steps());
        Configuration configuration = settings.configuration(surroundings.environment(), options);
        if (remote.isRemote()) {
            byte[] document = params.document(surroundings.in(), lines);
            Object result = new RemoteRunner(surroundings, remote, progress).run(action, document, configuration);
            JsonText.write(stdout, isPretty(), out -> FreeForm.write(result, out));
            return 0;
        }
        ActionDefinition<?, ?> definition =
                ActionCatalog.load(surroundings.plugins()).get(action);
        PredictorDeployment<?, ?, ?, ?> deployment = deployed.deployment(definition);
        if (deployment == null) {
            runHere(definition, configuration);
        } else {
            DeployedPredictor there = new DeployedPredictor(definition.info(), deployment);
            run(there, document -> there.request(document, configuration), configuration);
        }
        return 0;
    }

    private <P, R> void runHere(ActionDefinition<P, R> definition, Configuration configuration) throws IOException {
        run(
                definition,
                document -> definition.params().parse(action, document, Defaults.limits(configuration)),
                configuration);
    }

    private <P, R> void run(ActionDefinition<P, R> definition, Function<byte[], P> parser, Configuration configuration)
            throws IOException {
        lines.check(definition);
        Cancellation cancellation = new Cancellation();
        RunOptions options = options(configuration, cancellation);
        P parsed = parsed(definition, parser, options);
        // Closed last: the process may end once the bar is off the screen and temporary folders are gone.
        try (ExitHook hook = ExitHook.listen(cancellation, surroundings.err());
                RunLog log = RunLog.open(runLog, action, surroundings.err())) {
            try {
                R result = work(definition, parsed, options, log);
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

    private <P> P parsed(ActionDefinition<P, ?> definition, Function<byte[], P> parser, RunOptions options) {
        try {
            return parser.apply(params.document(surroundings.in(), lines));
        } catch (MyelinException e) {
            Myelin.tellRefused(definition, e, options);
            throw e;
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
            RunOptions heard = RunOptions.builder()
                    .from(options)
                    .listener(display.listener())
                    .listener(log.listener())
                    .build();
            return Myelin.run(definition, parsed, heard);
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
            JsonText.write(stdout, isPretty(), new ErrorDocument(error, error.partialResults(), definition)::write);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            stdout.reset();
            surroundings.err().println("the partial results cannot be written: " + Failures.reason(e));
            JsonText.write(stdout, isPretty(), new ErrorDocument(error, List.of(), definition)::write);
        }
    }

    private boolean isPretty() {
        return pretty || surroundings.outIsTerminal();
    }
}
