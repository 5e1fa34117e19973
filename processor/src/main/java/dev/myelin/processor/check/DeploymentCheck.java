package dev.myelin.processor.check;

import dev.myelin.processor.model.DeploymentModel;
import dev.myelin.processor.problem.Problem;
import java.util.List;

/** One rule about a deployment. Pure: the same model gives the same problems. */
@FunctionalInterface
public interface DeploymentCheck {

    /** Every place where the deployment breaks the rule. */
    List<Problem> check(DeploymentModel deployment);

    /** All rules about a deployment, in the order in which they report. */
    List<DeploymentCheck> ALL = List.of(
            new DeploymentNameCheck(),
            new ServeLimitCheck(),
            new RoutePathCheck(),
            new RouteClashCheck(),
            new RouteVariableCheck());
}
