package dev.myelin.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JsonLimitsTest {

    private static final JsonLimits LIMITS = new JsonLimits(1, 2, 3, 4, 5);

    @Test
    void eachCanBeChangedAlone() {
        assertThat(LIMITS.withDepth(9)).isEqualTo(new JsonLimits(9, 2, 3, 4, 5));
        assertThat(LIMITS.withStringLength(9)).isEqualTo(new JsonLimits(1, 9, 3, 4, 5));
        assertThat(LIMITS.withNumberLength(9)).isEqualTo(new JsonLimits(1, 2, 9, 4, 5));
        assertThat(LIMITS.withNameLength(9)).isEqualTo(new JsonLimits(1, 2, 3, 9, 5));
        assertThat(LIMITS.withDocumentBytes(9)).isEqualTo(new JsonLimits(1, 2, 3, 4, 9));
    }

    @Test
    void hasBounds() {
        assertThat(LIMITS.withDepth(JsonLimits.DEEPEST).depth()).isEqualTo(512);
        assertThatThrownBy(() -> LIMITS.withDepth(513)).hasMessage("depth must be from 1 to 512, was 513");
        assertThatThrownBy(() -> LIMITS.withStringLength(0))
                .hasMessage("stringLength must be from 1 to 2147483647, was 0");
        assertThatThrownBy(() -> LIMITS.withNumberLength(0)).hasMessageStartingWith("numberLength must be from 1");
        assertThatThrownBy(() -> LIMITS.withNameLength(0)).hasMessageStartingWith("nameLength must be from 1");
        assertThatThrownBy(() -> LIMITS.withDocumentBytes(0)).hasMessageStartingWith("documentBytes must be from 1");
    }
}
