package dev.myelin.processor.check;

import dev.myelin.processor.model.DeploymentModel;
import dev.myelin.processor.model.RouteModel;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * No request has two answers. A literal segment beats a variable, so {@code /a/{x}} and {@code /a/b} are two routes;
 * {@code /a/{x}} and {@code /a/{y}} are one. Reported on the later.
 */
final class RouteClashCheck implements DeploymentCheck {

    @Override
    public List<Problem> check(DeploymentModel deployment) {
        List<Problem> problems = new ArrayList<>();
        Map<List<String>, RouteModel> byShape = new HashMap<>();
        for (RouteModel route : deployment.routes()) {
            RouteModel other = RoutePathCheck.isPath(route) ? byShape.putIfAbsent(shape(route), route) : null;
            if (other != null) {
                problems.add(Rule.ROUTES_CLASH.at(route.pathOrigin(), route.shown(), other.method(), other.shown()));
            }
        }
        return problems;
    }

    private static List<String> shape(RouteModel route) {
        List<String> shape = new ArrayList<>(List.of(route.verb()));
        route.segments().forEach(segment -> shape.add(RouteModel.isVariable(segment) ? "{}" : segment));
        return shape;
    }
}
