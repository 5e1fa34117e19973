package dev.myelin.cli;

import dev.myelin.Defaults;
import dev.myelin.RunOptions;
import dev.myelin.action.ActionCatalog;
import dev.myelin.action.ActionDefinition;
import dev.myelin.action.ActionRunner;
import dev.myelin.context.Configuration;
import dev.myelin.context.PluginContext;
import dev.myelin.context.RuntimeContext;
import dev.myelin.error.ActionFailed;
import dev.myelin.error.MyelinException;
import dev.myelin.progress.ProgressTracker;
import java.io.IOException;
import java.util.ArrayList;
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

    @Option(
            names = "--params",
            paramLabel = "JSON|@FILE|@-",
            description = "The parameters: JSON, a file with it, or standard input; else {}.")
    @Nullable
    String params;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A parameter, over --params; dots reach into objects. A value that is not JSON is a string.")
    List<String> set = new ArrayList<>();

    @Option(
            names = "--progress",
            paramLabel = "MODE",
            description = "auto, bar, plain or none; auto is a bar on a terminal and plain lines otherwise.")
    ProgressMode progress = ProgressMode.AUTO;

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
        Configuration configuration = settings.configuration(surroundings.environment());
        run(ActionCatalog.load(surroundings.plugins()).get(action), configuration);
        return 0;
    }

    private <P, R> void run(ActionDefinition<P, R> definition, Configuration configuration) throws IOException {
        P parsed = definition.params().parse(action, document(), Defaults.limits(configuration));
        try {
            R result = work(definition, parsed, configuration);
            writeResult(definition, result);
        } catch (MyelinException e) {
            if (e.exitStatus() == MyelinException.EXIT_FAILED) {
                writeError(definition, e);
            }
            throw e;
        }
    }

    private byte[] document() {
        List<Assignment> assignments = set.stream().map(Assignment::parse).toList();
        byte[] document = ParamsDocument.read(params, surroundings.in(), ParamsDocument.limit());
        for (Assignment assignment : assignments) {
            document = assignment.applyTo(document);
        }
        return document;
    }

    private <P, R> R work(ActionDefinition<P, R> definition, P parsed, Configuration configuration) {
        // Closed last: the process may end once the bar is off the screen and temporary folders are gone.
        try (Cancellation cancellation = Cancellation.onExit(surroundings.err());
                ProgressDisplay display = progress.open(action, surroundings)) {
            RunListener listener = new RunListener(display);
            RunOptions options = RunOptions.builder()
                    .configuration(configuration)
                    .listener(listener)
                    .build();
            PluginContext plugin = new PluginContext(configuration, options.models());
            ProgressTracker tracker = new ProgressTracker(definition.progress(), listener);
            try (RuntimeContext runtime =
                    new RuntimeContext(plugin, tracker, options.jobId().orElse(null), null)) {
                cancellation.watch(runtime);
                R result = ActionRunner.run(definition, parsed, runtime);
                if (cancellation.isCancelled()) {
                    throw new RunCancelled(null);
                }
                return result;
            } catch (MyelinException e) {
                if (cancellation.isCancelled()) {
                    Failures.rollbackErrors(e).forEach(display::line);
                    throw new RunCancelled(e);
                }
                throw e;
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
