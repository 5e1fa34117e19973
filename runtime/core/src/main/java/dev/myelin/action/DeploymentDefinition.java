package dev.myelin.action;

/**
 * A deployment as hosts see it: what it is called, and how it is served. One is generated beside each class annotated
 * {@code @ServeDeployment} ({@code XDeployment}); the action's definition of the class knows it. Stateless; safe for use by several
 * threads.
 */
public abstract sealed class DeploymentDefinition permits PredictorDeployment, RoutedDeployment {

    private final DeploymentInfo info;

    DeploymentDefinition(DeploymentInfo info) {
        this.info = info;
    }

    /** Name and limits. */
    public final DeploymentInfo info() {
        return info;
    }
}
