package dev.myelin.processor.check;

import dev.myelin.processor.model.DeploymentModel;
import dev.myelin.processor.model.RouteModel;
import dev.myelin.processor.model.RouteModel.Variable;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import dev.myelin.processor.problem.Suggestions;
import java.util.ArrayList;
import java.util.List;

/** Each variable of a path is taken by one parameter, and each such parameter finds its variable. */
final class RouteVariableCheck implements DeploymentCheck {

    @Override
    public List<Problem> check(DeploymentModel deployment) {
        return deployment.routes().stream()
                .filter(RoutePathCheck::isPath)
                .flatMap(route -> check(route).stream())
                .toList();
    }

    private static List<Problem> check(RouteModel route) {
        List<String> names = route.variableNames();
        List<String> taken = route.variables().stream().map(Variable::name).toList();
        List<Problem> problems = new ArrayList<>();
        for (Variable variable : route.variables()) {
            if (!names.contains(variable.name())) {
                problems.add(Rule.ROUTE_VARIABLE_UNKNOWN.at(
                        variable.origin(),
                        variable.name(),
                        route.path(),
                        Suggestions.didYouMean(variable.name(), names)));
            }
        }
        // A misspelt parameter and its variable are one mistake.
        boolean isMisspelt = !problems.isEmpty();
        for (String name : names) {
            if (!taken.contains(name) && !isMisspelt) {
                problems.add(Rule.ROUTE_VARIABLE_UNUSED.at(route.pathOrigin(), name, route.path(), name));
            }
        }
        return problems;
    }
}
