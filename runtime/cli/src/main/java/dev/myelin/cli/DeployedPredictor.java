package dev.myelin.cli;

import dev.myelin.Defaults;
import dev.myelin.action.ActionInfo;
import dev.myelin.action.DeploymentDefinition;
import dev.myelin.action.PredictRequest;
import dev.myelin.action.PredictorDeployment;
import dev.myelin.action.RemoteInference;
import dev.myelin.action.RemoteInferenceAction;
import dev.myelin.backend.remote.ModelAccess;
import dev.myelin.context.Configuration;
import dev.myelin.error.InvalidParams;
import dev.myelin.json.FreeForm;
import dev.myelin.params.ParamsLines;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The action of a predictor whose work its deployment does, where that is served: sent is what a caller of it sends. */
final class DeployedPredictor extends RemoteInferenceAction {

    private final PredictorDeployment<?, ?, ?, ?> deployment;

    DeployedPredictor(ActionInfo info, PredictorDeployment<?, ?, ?, ?> deployment) {
        super(info);
        this.deployment = deployment;
    }

    @Override
    public DeploymentDefinition deployment() {
        return deployment;
    }

    /**
     * The request that parameters make.
     *
     * @throws InvalidParams with all that is wrong with them, before anything is sent
     */
    RemoteInference request(byte[] document, Configuration configuration) {
        PredictRequest<?, ?> checked = checked(deployment.reader(Defaults.limits(configuration)), document);
        Object body = jsonLike(document);
        boolean isNamedInHeader =
                checked.modelId() != null && ModelAccess.of(configuration).isPresent();
        if (isNamedInHeader && body instanceof Map<?, ?> fields) {
            fields.remove("model_id");
            fields.remove("model");
        }
        return new RemoteInference(isNamedInHeader ? checked.modelId() : null, RemoteInference.Method.POST, body);
    }

    private <R> R checked(ParamsLines<R> reader, byte[] document) {
        R request = reader.read(document, 0, document.length, false);
        if (request == null) {
            throw new InvalidParams(info().name(), reader.problems(), reader.omitted());
        }
        return request;
    }

    /** What an author's type may take and this does not: a number beyond 64 bits. */
    private static @Nullable Object jsonLike(byte[] document) {
        try {
            return FreeForm.read(document);
        } catch (IOException e) {
            throw new Refusal("the parameters cannot be sent: " + Failures.reason(e), e);
        }
    }
}
