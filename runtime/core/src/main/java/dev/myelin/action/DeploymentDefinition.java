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

    /**
     * What the deployment adds to an OpenAPI document (3.1), as JSON: {@code {"paths": {...}, "schemas": {...}}}, the paths below its own,
     * the schemas for {@code components/schemas}. A schema {@code Problem} is the host's to add.
     */
    public String openApi() {
        return "{\"paths\":{},\"schemas\":{}}";
    }

    /** Name and limits. */
    public final DeploymentInfo info() {
        return info;
    }
}
