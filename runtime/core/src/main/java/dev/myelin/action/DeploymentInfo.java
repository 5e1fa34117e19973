package dev.myelin.action;

import java.time.Duration;
import org.immutables.value.Value;

/** What hosts know of a deployment: the attributes of its {@code @ServeDeployment}. */
@Value.Immutable
@BuilderStyle
public abstract class DeploymentInfo {

    /** The author's class. */
    public abstract Class<?> deploymentClass();

    /** The deployment's name, unique in its plugin; its path where there are several. */
    public abstract String name();

    /** How many requests one process works on at the same time; at least 1. */
    @Value.Default
    public int maxOngoingRequests() {
        return 100;
    }

    /** How many replicas a cluster runs; at least 1. */
    @Value.Default
    public int replicas() {
        return 1;
    }

    /** The most inputs in one call of the model, 1 to 4096. */
    @Value.Default
    public int maxBatchSize() {
        return 32;
    }

    /** How long the first input may wait for company while no call is under way. */
    @Value.Default
    public Duration maxWait() {
        return Duration.ZERO;
    }

    /** Begins with what every deployment has. */
    public static Builder of(Class<?> deploymentClass, String name) {
        return new Builder().deploymentClass(deploymentClass).name(name);
    }

    /** Sets the attributes one by one. */
    public static final class Builder extends ImmutableDeploymentInfo.Builder {

        /** Sets {@link DeploymentInfo#maxWait()}, in milliseconds. */
        public Builder maxWaitMillis(long millis) {
            return maxWait(Duration.ofMillis(millis));
        }
    }
}
