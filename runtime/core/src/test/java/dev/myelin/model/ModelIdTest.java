package dev.myelin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelIdTest {

    @Test
    void isTheSameAsNumberAndAsText() {
        assertThat(ModelId.of(7)).isEqualTo(ModelId.of("7")).hasToString("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "999999999999999999"})
    void knowsPlainNumbers(String value) {
        assertThat(ModelId.of(value).isNumber()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"07", "-1", "1.0", "1000000000000000000", "mini-7", " 7"})
    void knowsThatOthersAreTexts(String value) {
        assertThat(ModelId.of(value).isNumber()).isFalse();
    }

    @Test
    void hasUpTo200Characters() {
        assertThat(ModelId.of("m".repeat(200)).value()).hasSize(200);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelId.of("m".repeat(201)))
                .withMessage("a model id must have at most 200 characters, had 201");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void isNotBlank(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelId.of(value))
                .withMessage("a model id must not be blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "a/b", "a\\b", "../7", "a\nb", "a\u0000b", "a\u0085b"})
    void canNameAFolder(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelId.of(value))
                .withMessage("a model id must not contain slashes or control characters, nor be '.' or '..'");
        assertThat(ModelId.of("a..b").value()).isEqualTo("a..b");
    }

    @Test
    void isOrderedByItsText() {
        assertThat(ModelId.of("a")).isLessThan(ModelId.of("b")).isGreaterThan(ModelId.of(7));
    }
}
