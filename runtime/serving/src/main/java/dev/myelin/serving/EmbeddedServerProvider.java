package dev.myelin.serving;

import dev.myelin.MyelinServer;
import dev.myelin.ServeOptions;
import dev.myelin.ServerProvider;
import dev.myelin.action.DeploymentDefinition;
import java.util.List;

/** Starts servers in this process. */
public final class EmbeddedServerProvider implements ServerProvider {

    @Override
    public MyelinServer start(List<DeploymentDefinition> deployments, ServeOptions options) {
        return EmbeddedServer.start(deployments, options);
    }
}
