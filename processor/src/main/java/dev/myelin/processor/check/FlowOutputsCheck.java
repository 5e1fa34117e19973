package dev.myelin.processor.check;

import dev.myelin.processor.model.ActionModel;
import dev.myelin.processor.model.FlowMethod.Input;
import dev.myelin.processor.model.FlowPlan;
import dev.myelin.processor.model.FlowType;
import dev.myelin.processor.model.Mode;
import dev.myelin.processor.model.Source;
import dev.myelin.processor.model.TypedStep;
import dev.myelin.processor.model.TypedStep.Output;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Each type comes from one step, and all but one are taken: that one is the result. */
final class FlowOutputsCheck extends FlowCheck {

    @Override
    List<Problem> check(ActionModel action, Mode.Typed mode) {
        FlowPlan plan = mode.plan();
        List<Problem> problems = new ArrayList<>();
        for (int index = 0; index < plan.flow().steps().size(); index++) {
            TypedStep step = plan.step(index);
            Output output = step.output();
            if (output == null) {
                continue;
            }
            Source source = plan.source(new Input(output.type(), true, step.origin()));
            String shown = output.type().shown();
            if (!(source instanceof Source.Made made)) {
                problems.add(Rule.OUTPUT_GIVEN.at(step.work().origin(), step.method(), shown));
            } else if (made.step() != index) {
                String other = plan.step(made.step()).method();
                problems.add(Rule.OUTPUT_TWICE.at(step.work().origin(), step.method(), shown, other));
            }
        }
        if (plan.isJoined()) { // else an output may be untaken because of that
            problems.addAll(untaken(action, plan));
        }
        return problems;
    }

    private static List<Problem> untaken(ActionModel action, FlowPlan plan) {
        List<TypedStep> untaken = plan.untaken().stream().map(plan::step).toList();
        if (untaken.size() == 1) {
            TypedStep last = untaken.get(0);
            return Objects.requireNonNull(last.output()).nullable()
                    ? List.of(Rule.RESULT_NULLABLE.at(
                            last.work().origin(), action.type().simpleName(), last.method()))
                    : List.of();
        }
        return untaken.stream()
                .skip(1)
                .map(later -> {
                    TypedStep first = untaken.get(0);
                    return Rule.OUTPUTS_UNTAKEN.at(
                            later.work().origin(),
                            type(later).shown(),
                            later.method(),
                            type(first).shown(),
                            first.method());
                })
                .toList();
    }

    private static FlowType type(TypedStep step) {
        return Objects.requireNonNull(step.output()).type();
    }
}
