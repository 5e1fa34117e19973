package dev.myelin.cli;

import dev.myelin.Myelin;
import dev.myelin.MyelinServer;
import dev.myelin.ServeOptions;
import dev.myelin.action.ActionCatalog;
import dev.myelin.action.DeploymentDefinition;
import dev.myelin.error.InvalidConfiguration;
import dev.myelin.error.MyelinException;
import dev.myelin.error.UnknownAction;
import dev.myelin.model.ModelId;
import dev.myelin.names.Suggestions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code myelin serve}. */
@Command(
        name = "serve",
        description =
                "Serves the plugin's deployments over HTTP, each at / where it is alone, else at /NAME. Prints its URL"
                        + " on standard output. Told to end, by Ctrl-C or SIGTERM, it finishes what it has; told twice, it ends at once.")
final class ServeCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "DEPLOYMENT", arity = "0..*", description = "The deployments; all when none is given.")
    List<String> names = List.of();

    @Option(names = "--host", paramLabel = "ADDRESS", description = "The address; else 127.0.0.1: this machine alone.")
    @Nullable
    String host;

    @Option(names = "--port", paramLabel = "PORT", description = "The port; 0 for any that is free; else 8080.")
    @Nullable
    Integer port;

    @Option(names = "--socket", paramLabel = "FILE", description = "A Unix socket, in place of address and port.")
    @Nullable
    Path socket;

    @Option(
            names = "--model",
            paramLabel = "ID",
            split = ",",
            description =
                    "The models to serve; the first is that of callers who name none. Else those in the local folder"
                            + " of models.")
    List<String> models = List.of();

    @Option(names = "--access-log", description = "Log each request to standard error.")
    boolean accessLog;

    @Mixin
    SettingsOptions settings = new SettingsOptions();

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (accessLog) {
            QuietLogging.showAccesses();
        }
        List<DeploymentDefinition> deployments = deployments();
        try (MyelinServer server = Myelin.serve(deployments, options())) {
            EndSignals.close(server, surroundings.err());
            surroundings.out().write((server.uri() + "\n").getBytes(StandardCharsets.UTF_8));
            surroundings.out().flush();
            surroundings
                    .err()
                    .println("serving "
                            + deployments.stream().map(one -> one.info().name()).collect(Collectors.joining(", "))
                            + " at " + server.uri() + "; Ctrl-C ends it");
            server.awaitClosed();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return MyelinException.EXIT_STOPPED;
        }
    }

    private List<DeploymentDefinition> deployments() {
        ActionCatalog catalog = ActionCatalog.load(surroundings.plugins());
        catalog.requireAny();
        List<DeploymentDefinition> all = catalog.actions().stream()
                .map(action -> action.deployment())
                .filter(Objects::nonNull)
                .<DeploymentDefinition>map(Objects::requireNonNull)
                .toList();
        if (all.isEmpty()) {
            throw new InvalidConfiguration(
                    "this plugin has no deployments; annotate a predictor @ServeDeployment and build it again", null);
        }
        List<DeploymentDefinition> chosen = new ArrayList<>();
        for (String name : names) {
            chosen.add(all.stream()
                    .filter(one -> one.info().name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unknown(name, all)));
        }
        return chosen.isEmpty() ? all : chosen;
    }

    private static UnknownAction unknown(String name, List<DeploymentDefinition> all) {
        List<String> known = all.stream().map(one -> one.info().name()).toList();
        return new UnknownAction("no deployment '" + name + "' (deployments: " + String.join(", ", known) + ")"
                + Suggestions.didYouMean(name, known));
    }

    private ServeOptions options() {
        ServeOptions.Builder options =
                ServeOptions.builder().configuration(settings.configuration(surroundings.environment()));
        if (host != null) {
            options.host(host);
        }
        if (port != null) {
            options.port(port);
        }
        if (socket != null) {
            options.socket(socket);
        }
        if (!models.isEmpty()) {
            options.modelIds(models.stream().map(ServeCommand::id).toList());
        }
        return options.build();
    }

    private static ModelId id(String text) {
        try {
            return ModelId.of(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidConfiguration("option --model: " + e.getMessage(), e);
        }
    }
}
