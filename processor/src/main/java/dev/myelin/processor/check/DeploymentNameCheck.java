package dev.myelin.processor.check;

import dev.myelin.processor.model.DeploymentModel;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.List;

/** A deployment's name is a segment of its path and a word of the platform's config: the rule is that of actions. */
final class DeploymentNameCheck implements DeploymentCheck {

    @Override
    public List<Problem> check(DeploymentModel deployment) {
        return deployment.isNamedByAction() || ActionNameCheck.isName(deployment.name())
                ? List.of()
                : List.of(Rule.DEPLOYMENT_NAME_INVALID.at(deployment.nameOrigin(), deployment.name()));
    }
}
