package dev.myelin.action;

import dev.myelin.context.RuntimeContext;
import dev.myelin.error.InvalidConfiguration;
import dev.myelin.params.ResultWriter;
import dev.myelin.progress.InferenceProgress;
import dev.myelin.progress.ProgressCategory;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * The definition of the action that a deployment has which is none itself: it sends a request to the deployed endpoint (the reference's
 * {@code infer_remote}). Generated classes extend it.
 */
public abstract non-sealed class RemoteInferenceAction extends ActionDefinition<RemoteInference, Object> {

    protected RemoteInferenceAction(ActionInfo info) {
        super(info, new RemoteInferenceParams(), ResultWriter.FREE_FORM);
    }

    /** The deployment that is called. */
    @Override
    public abstract DeploymentDefinition deployment();

    @Override
    public final List<ProgressCategory> progress() {
        return List.of(InferenceProgress.INFERENCE);
    }

    @Override
    final Object execute(RemoteInference params, RuntimeContext runtime) {
        RemoteInferenceProvider provider = ServiceLoader.load(
                        RemoteInferenceProvider.class, RemoteInferenceAction.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new InvalidConfiguration(
                        "nothing here sends requests to deployments; add the dependency dev.myelin:myelin-backend",
                        null));
        Object answer = provider.infer(
                deployment().info().name(), params, runtime.plugin().configuration());
        return answer == null ? Map.of() : answer;
    }
}
