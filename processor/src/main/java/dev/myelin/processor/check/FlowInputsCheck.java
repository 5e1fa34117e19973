package dev.myelin.processor.check;

import dev.myelin.processor.model.ActionModel;
import dev.myelin.processor.model.FlowMethod;
import dev.myelin.processor.model.FlowMethod.Input;
import dev.myelin.processor.model.FlowPlan;
import dev.myelin.processor.model.FlowType;
import dev.myelin.processor.model.Mode;
import dev.myelin.processor.model.ModelIds;
import dev.myelin.processor.model.Source;
import dev.myelin.processor.model.TypedStep;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a step takes is there, and is null only where it may be. A type that nobody returns is one mistake. */
final class FlowInputsCheck extends FlowCheck {

    @Override
    List<Problem> check(ActionModel action, Mode.Typed mode) {
        FlowPlan plan = mode.plan();
        List<Problem> problems = new ArrayList<>(missing(plan));
        for (TypedStep step : plan.flow().steps()) {
            Stream.of(step.work(), step.skipIf(), step.rollback())
                    .filter(Objects::nonNull)
                    .forEach(method -> method.inputs().forEach(input -> problems.addAll(unfit(mode, method, input))));
        }
        return problems;
    }

    /** What else a rollback may take is another rule's matter. */
    private static List<Problem> missing(FlowPlan plan) {
        List<FlowType> told = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int index = 0; index < plan.flow().steps().size(); index++) {
            TypedStep step = plan.step(index);
            MissingInput missing = new MissingInput(plan, index);
            Stream.of(step.work(), step.skipIf()).filter(Objects::nonNull).forEach(method -> {
                for (Input input : method.inputs()) {
                    if (plan.source(input) instanceof Source.Missing
                            && told.stream().noneMatch(input.type()::takes)) {
                        told.add(input.type());
                        problems.add(missing.problem(method, input));
                    }
                }
            });
        }
        return problems;
    }

    private static List<Problem> unfit(Mode.Typed mode, FlowMethod method, Input input) {
        FlowPlan plan = mode.plan();
        Source source = plan.source(input);
        if (source instanceof Source.Made made) {
            return nullness(plan.step(made.step()), method, input);
        }
        boolean unnamedModel = source == Source.Given.MODEL
                && mode.params() != null
                && ModelIds.of(mode.params()).isEmpty();
        return unnamedModel
                ? List.of(Rule.MODEL_NOT_NAMED.at(
                        input.origin(),
                        method.name(),
                        Objects.requireNonNull(plan.flow().params()).text()))
                : List.of();
    }

    private static List<Problem> nullness(TypedStep from, FlowMethod method, Input input) {
        return Objects.requireNonNull(from.output()).nullable() && !input.nullable()
                ? List.of(Rule.INPUT_NEVER_NULL.at(
                        input.origin(), method.name(), input.type().shown(), from.method()))
                : List.of();
    }
}
