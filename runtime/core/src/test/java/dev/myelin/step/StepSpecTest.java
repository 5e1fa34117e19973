package dev.myelin.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.myelin.progress.InferenceProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepSpecTest {

    @Test
    void isMadeOfACategory() {
        assertThat(StepSpec.of(InferenceProgress.INFERENCE)).isEqualTo(new StepSpec("inference", 0.8, 0));
    }

    @Test
    void isACategory() {
        assertThat(StepSpec.of("load", 0.5).value()).isEqualTo("load");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1, 1e300})
    void takesAnyFiniteWeightFromZeroOn(double weight) {
        assertThat(StepSpec.of("load", weight).weight()).isEqualTo(weight);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesOtherWeights(double weight) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StepSpec.of("load", weight))
                .withMessage("the weight of step 'load' must be a finite number of at least 0, was " + weight);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 100.1, Double.NaN})
    void refusesProportionsOutside0To100(double proportion) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepSpec("load", 1, proportion))
                .withMessage("the proportion of step 'load' must be within 0 and 100, was " + proportion);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void refusesABlankName(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StepSpec.of(name, 1))
                .withMessageStartingWith("a step's name must not be blank");
    }
}
