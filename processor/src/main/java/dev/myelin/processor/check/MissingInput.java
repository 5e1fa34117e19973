package dev.myelin.processor.check;

import dev.myelin.processor.model.FlowMethod;
import dev.myelin.processor.model.FlowMethod.Input;
import dev.myelin.processor.model.FlowPlan;
import dev.myelin.processor.model.FlowType;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import dev.myelin.processor.problem.Suggestions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells that no step returns what one needs, and what is there instead: what is nearly the same, else what nobody takes, else
 * all that others return.
 */
final class MissingInput {

    private static final int MOST_SHOWN = 5;

    private final FlowPlan plan;
    private final int step;

    /** @param step which needs it, by its index */
    MissingInput(FlowPlan plan, int step) {
        this.plan = plan;
        this.step = step;
    }

    /** @param method of the step: its work, or what skips it */
    Problem problem(FlowMethod method, Input input) {
        FlowType wanted = input.type();
        return Rule.INPUT_MISSING.at(
                input.origin(), method.name(), wanted.shown(), others(wanted), paramsTaken(wanted));
    }

    private String others(FlowType wanted) {
        List<Integer> all = IntStream.range(0, plan.flow().steps().size())
                .filter(index -> index != step && plan.step(index).output() != null)
                .boxed()
                .toList();
        List<Integer> near = all.stream()
                .filter(index -> !relation(wanted, output(index)).isEmpty())
                .toList();
        List<Integer> free = all.stream().filter(plan.untaken()::contains).toList();
        List<Integer> told = !near.isEmpty() ? near : !free.isEmpty() ? free : all;
        String more = told.size() > MOST_SHOWN ? "; " + (told.size() - MOST_SHOWN) + " more return other types" : "";
        return told.stream()
                        .limit(MOST_SHOWN)
                        .map(index -> "; " + plan.step(index).method() + " returns "
                                + output(index).shown() + relation(wanted, output(index)))
                        .collect(Collectors.joining())
                + more
                + (near.isEmpty() || !wanted.name().isEmpty() ? didYouMean(wanted, all) : "");
    }

    private FlowType output(int index) {
        return Objects.requireNonNull(plan.step(index).output()).type();
    }

    /** How near another type is to the wanted one; empty when it is not. */
    private static String relation(FlowType wanted, FlowType other) {
        if (other.type().equals(wanted.type())) {
            return other.name().isEmpty()
                    ? ", which has no name"
                    : ", which has " + (wanted.name().isEmpty() ? "a" : "another") + " name";
        }
        if (other.supertypes().contains(wanted.erased())) {
            return ", which is a subtype";
        }
        if (wanted.supertypes().contains(other.erased())) {
            return ", which is a supertype";
        }
        return other.erased().equals(wanted.erased()) ? ", which has other type arguments" : "";
    }

    private String didYouMean(FlowType wanted, List<Integer> steps) {
        if (wanted.name().isEmpty()) {
            return Suggestions.didYouMean(
                    wanted.text(),
                    steps.stream().map(this::output).map(FlowType::text).toList());
        }
        return Suggestions.didYouMean(
                wanted.name(),
                steps.stream()
                        .map(this::output)
                        .filter(output -> output.type().equals(wanted.type()))
                        .map(FlowType::name)
                        .toList());
    }

    /** It might have been meant for the parameters. */
    private String paramsTaken(FlowType wanted) {
        FlowType params = plan.flow().params();
        return params != null && plan.flow().rivals().stream().anyMatch(wanted::takes)
                ? "; " + params.text() + " is taken for the parameters: annotate " + wanted.text()
                        + " @Params if it is meant to be them"
                : "";
    }
}
