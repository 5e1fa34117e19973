package dev.myelin;

import dev.myelin.action.DeploymentDefinition;
import java.util.List;

/** Brings the server of deployments. Found by {@link java.util.ServiceLoader}; the module {@code myelin-serving} has one. */
public interface ServerProvider {

    /**
     * Starts a server, which may not be ready yet.
     *
     * @param deployments at least one, with names of their own
     * @throws dev.myelin.error.MyelinException when the options are of no use, or a model that they name does not exist
     */
    MyelinServer start(List<DeploymentDefinition> deployments, ServeOptions options);
}
