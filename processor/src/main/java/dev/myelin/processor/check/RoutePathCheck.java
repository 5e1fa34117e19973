package dev.myelin.processor.check;

import dev.myelin.processor.model.DeploymentModel;
import dev.myelin.processor.model.RouteModel;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** A route's path is {@code /}, or segments of letters that need no escape (RFC 3986, "unreserved") and variables. */
final class RoutePathCheck implements DeploymentCheck {

    private static final Pattern PATH = Pattern.compile("/|(/([A-Za-z0-9._~-]+|\\{[A-Za-z_][A-Za-z0-9_]*\\}))+");

    /** Whether a path can be taken apart. */
    static boolean isPath(RouteModel route) {
        return PATH.matcher(route.path()).matches()
                && new HashSet<>(route.variableNames()).size()
                        == route.variableNames().size();
    }

    @Override
    public List<Problem> check(DeploymentModel deployment) {
        return deployment.routes().stream()
                .filter(route -> !isPath(route))
                .map(route -> Rule.ROUTE_PATH_INVALID.at(route.pathOrigin(), route.path()))
                .toList();
    }
}
