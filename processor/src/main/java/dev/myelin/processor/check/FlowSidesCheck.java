package dev.myelin.processor.check;

import dev.myelin.processor.model.ActionModel;
import dev.myelin.processor.model.FlowMethod;
import dev.myelin.processor.model.FlowMethod.Input;
import dev.myelin.processor.model.FlowPlan;
import dev.myelin.processor.model.Mode;
import dev.myelin.processor.model.Source;
import dev.myelin.processor.model.TypedStep;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;

/** A step that may be skipped has an output that may be null; a rollback takes only what is there when its step is over. */
final class FlowSidesCheck extends FlowCheck {

    @Override
    List<Problem> check(ActionModel action, Mode.Typed mode) {
        FlowPlan plan = mode.plan();
        List<Problem> problems = new ArrayList<>();
        for (int index = 0; index < plan.flow().steps().size(); index++) {
            TypedStep step = plan.step(index);
            if (step.skipIf() != null && step.output() != null && !step.output().nullable()) {
                problems.add(Rule.SKIPPED_OUTPUT.at(
                        step.work().origin(),
                        step.declared().name(),
                        step.output().type().shown()));
            }
            if (step.rollback() != null) {
                problems.addAll(rollback(plan, index, step.rollback()));
            }
        }
        return problems;
    }

    private static List<Problem> rollback(FlowPlan plan, int step, FlowMethod rollback) {
        List<Problem> problems = new ArrayList<>();
        for (Input input : rollback.inputs()) {
            Source source = plan.source(input);
            boolean fits = source instanceof Source.Made made
                    ? made.step() == step || plan.reads(step).contains(made.step())
                    : !(source instanceof Source.Missing);
            if (!fits) {
                problems.add(Rule.ROLLBACK_INPUT.at(
                        input.origin(),
                        rollback.name(),
                        input.type().shown(),
                        plan.step(step).declared().name()));
            }
        }
        return problems;
    }
}
