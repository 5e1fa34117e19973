package dev.myelin.processor.model;

import dev.myelin.processor.problem.Origin;
import java.util.List;

/**
 * An author's class annotated {@code @ServeDeployment}.
 *
 * @param name the deployment's name, a segment of its path
 * @param isNamedByAction whether the name is that of the action that the class is too: then it is the action's to be right
 * @param nameOrigin where the name stands; the annotation when it follows from the action or the class
 * @param limits the numbers that the annotation gives or has by default
 * @param routes in source order; none for a predictor, whose route is generated
 */
public record DeploymentModel(
        String name, boolean isNamedByAction, Origin nameOrigin, List<Limit> limits, List<RouteModel> routes) {

    /** Whether it is served by the one route that is generated for a predictor. */
    public boolean isPredictorAlone() {
        return routes.isEmpty();
    }

    /** The numbers, by the names of their attributes. */
    public enum Setting {
        MAX_ONGOING_REQUESTS("maxOngoingRequests", "maxOngoingRequests", 100),
        REPLICAS("replicas", "replicas", 1),
        MAX_SIZE("maxSize", "maxBatchSize", 32),
        MAX_WAIT_MILLIS("maxWaitMillis", "maxWaitMillis", 0);

        private final String attribute;
        private final String member;
        private final long usual;

        Setting(String attribute, String member, long usual) {
            this.attribute = attribute;
            this.member = member;
            this.usual = usual;
        }

        /** The attribute's name. */
        public String attribute() {
            return attribute;
        }

        /** What the runtime calls it. */
        public String member() {
            return member;
        }

        /** What it is where nothing is said. */
        public long usual() {
            return usual;
        }
    }

    /**
     * A number.
     *
     * @param value in the attribute's unit, in bounds or not
     */
    public record Limit(Setting setting, long value, Origin origin) {}
}
