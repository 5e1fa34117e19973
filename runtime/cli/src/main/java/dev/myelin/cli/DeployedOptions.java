package dev.myelin.cli;

import dev.myelin.action.ActionDefinition;
import dev.myelin.action.PredictorDeployment;
import dev.myelin.action.RemoteInferenceAction;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether a deployed endpoint is called in place of a run here, and where it is. */
final class DeployedOptions {

    @Option(
            names = "--remote",
            description =
                    "Send the parameters to the action's deployment, where that is served, and print what it answers.")
    boolean isRemote;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where the deployment is served; else MYELIN_DEPLOYMENT_URL.")
    @Nullable
    String url;

    /** The settings that these options are. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        if (url != null) {
            settings.put("deployment.url", url);
        }
        return settings;
    }

    /** @throws Refusal when another option says the run is elsewhere, or is for runs here */
    void check(RemoteOptions platform, LineOptions lines) {
        String given = lines.given();
        if (platform.isRemote() && (isRemote || url != null)) {
            throw new Refusal(
                    (isRemote ? "--remote" : "--url")
                            + " and --mode remote name two places for one run; give one of them",
                    null);
        }
        if (isRemote && given != null) {
            throw new Refusal(
                    given
                            + " is for runs here; with --remote, the inputs go among the parameters and the results come back"
                            + " as one document",
                    null);
        }
    }

    /**
     * The deployment that does an action's work; null where the action does it, or calls its deployment by itself.
     *
     * @throws Refusal when there is none for {@code --remote}, or a URL for a run here
     */
    @Nullable
    PredictorDeployment<?, ?, ?, ?> deployment(ActionDefinition<?, ?> action) {
        if (action instanceof RemoteInferenceAction) {
            return null;
        }
        if (isRemote) {
            if (action.deployment() instanceof PredictorDeployment<?, ?, ?, ?> deployment) {
                return deployment;
            }
            throw new Refusal(
                    "action '" + action.info().name() + "' has no deployment for --remote; annotate its class"
                            + " @ServeDeployment, or run it here without --remote",
                    null);
        }
        if (url != null) {
            throw new Refusal(
                    "--url is where a deployment is called, and action '"
                            + action.info().name() + "' runs here; give --remote, too",
                    null);
        }
        return null;
    }
}
