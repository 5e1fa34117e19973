package dev.myelin.processor.check;

import dev.myelin.processor.model.ActionModel;
import dev.myelin.processor.model.Mode.Declared;
import dev.myelin.processor.model.Policy;
import dev.myelin.processor.model.Policy.Amount;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;

/** The numbers of retries and milliseconds are such as {@code @Step} and the runtime's StepPolicy name. */
final class StepPolicyCheck implements ActionCheck {

    private static final long HOUR_MILLIS = 3_600_000;

    @Override
    public List<Problem> check(ActionModel action) {
        List<Problem> problems = new ArrayList<>();
        for (Declared step : DeclaredSteps.declared(action)) {
            Policy policy = step.policy();
            bound(policy.retries(), 100, "0..100", problems);
            bound(policy.backoffMillis(), HOUR_MILLIS, "0..3600000", problems);
            bound(policy.timeoutMillis(), Long.MAX_VALUE, "0..", problems);
            if (!policy.retryOn().isEmpty() && policy.retries().value() == 0) {
                problems.add(Rule.RETRY_ON_UNUSED.at(policy.retryOnOrigin(), step.name()));
            }
        }
        return problems;
    }

    private static void bound(Amount amount, long most, String shown, List<Problem> problems) {
        if (amount.value() < 0 || amount.value() > most) {
            problems.add(
                    Rule.STEP_LIMIT.at(amount.origin(), amount.attribute(), amount.value(), shown, amount.attribute()));
        }
    }
}
