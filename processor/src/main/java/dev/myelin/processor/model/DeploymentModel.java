package dev.myelin.processor.model;

import dev.myelin.processor.problem.Origin;
import java.util.List;

/**
 * An author's class annotated {@code @ServeDeployment}.
 *
 * @param name the deployment's name, a segment of its path
 * @param nameOrigin where the name stands; the annotation when it follows from the action or the class
 * @param limits the numbers that the annotation gives or has by default
 * @param routes in source order; none for a predictor, whose route is generated
 */
public record DeploymentModel(String name, Origin nameOrigin, List<Limit> limits, List<RouteModel> routes) {

    /**
     * A number.
     *
     * @param attribute its name, such as {@code maxSize}
     */
    public record Limit(String attribute, long value, Origin origin) {}
}
