package dev.myelin.processor.check;

import dev.myelin.processor.model.ActionModel;
import dev.myelin.processor.problem.Problem;
import java.util.List;

/** One rule about an action, looked at alone. Pure: the same model gives the same problems. */
@FunctionalInterface
public interface ActionCheck {

    /** Every place where the action breaks the rule. */
    List<Problem> check(ActionModel action);

    /** All rules about an action, in the order in which they report. */
    List<ActionCheck> ALL = List.of(
            new ActionNameCheck(),
            new StepNameCheck(),
            new StepNameTwiceCheck(),
            new StepTwiceCheck(),
            new StepWeightCheck(),
            new StepProportionCheck(),
            new WeightSumCheck(),
            new StepPolicyCheck(),
            new ParallelismCheck(),
            new FlowInputsCheck(),
            new FlowOutputsCheck(),
            new FlowCircleCheck(),
            new FlowSidesCheck(),
            new FlowParamsCheck(),
            new ModeValuesCheck());
}
