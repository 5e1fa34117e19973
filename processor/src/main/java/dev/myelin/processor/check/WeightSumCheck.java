package dev.myelin.processor.check;

import dev.myelin.processor.model.ActionModel;
import dev.myelin.processor.model.Mode;
import dev.myelin.processor.model.Mode.Declared;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The weights of an action's steps are parts of one whole. Only where all steps are declared: one that describes itself,
 * or that {@code setupSteps} adds, brings a weight that is not known yet.
 */
final class WeightSumCheck implements ActionCheck {

    @Override
    public List<Problem> check(ActionModel action) {
        List<Declared> declared = DeclaredSteps.declared(action);
        boolean addsOthers = action.mode() instanceof Mode.Steps mode && mode.setupSteps();
        boolean allKnown = !addsOthers
                && !declared.isEmpty()
                && declared.size() == DeclaredSteps.steps(action).size();
        boolean allWeights = declared.stream().allMatch(step -> StepWeightCheck.isWeight(step.weight()));
        if (!allKnown || !allWeights || declared.stream().noneMatch(Declared::weightGiven)) {
            return List.of();
        }
        // In decimal: 0.1 + 0.2 + 0.7 is 1 for the author. A name that is there twice is another rule's matter.
        BigDecimal sum = declared.stream()
                .collect(Collectors.toMap(Declared::name, Declared::weight, (first, second) -> first))
                .values()
                .stream()
                .map(BigDecimal::valueOf)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
        if (sum.signum() == 0) {
            return List.of(Rule.WEIGHTS_ALL_ZERO.at(action.origin()));
        }
        boolean one = sum.subtract(BigDecimal.ONE).abs().compareTo(new BigDecimal("0.001")) <= 0;
        return one ? List.of() : List.of(Rule.WEIGHTS_NOT_ONE.at(action.origin(), sum.toPlainString()));
    }
}
