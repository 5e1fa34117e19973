package dev.myelin.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StepResultTest {

    @Test
    void isDone() {
        StepResult result = StepResult.ok();
        assertThat(result.success()).isTrue();
        assertThat(result.wasSkipped()).isFalse();
        assertThat(result.error()).isNull();
        assertThat(result.cause()).isNull();
        assertThat(result.data()).isEmpty();
        assertThat(result.rollbackData()).isEmpty();
        assertThat(result.timestamp()).isNotNull();
    }

    @Test
    void isSkippedWithSuccess() {
        assertThat(StepResult.skipped().success()).isTrue();
        assertThat(StepResult.skipped().wasSkipped()).isTrue();
    }

    @Test
    void isFailedForAReason() {
        assertThat(StepResult.failed("no").success()).isFalse();
        assertThat(StepResult.failed("no").error()).isEqualTo("no");
    }

    @Test
    void isFailedBecauseOfWhatWasThrown() {
        IllegalStateException cause = new IllegalStateException("no");
        assertThat(StepResult.failed(cause).cause()).isSameAs(cause);
        assertThat(StepResult.failed(cause).error()).isEqualTo("no");
        assertThat(StepResult.failed(new IllegalStateException(" ")).error())
                .isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void takesNullsAndKeepsACopy() {
        Map<String, @Nullable Object> data = new HashMap<>();
        data.put("best", null);
        StepResult result = StepResult.ok(data).withRollbackData(Collections.singletonMap("path", null));
        data.put("more", 1);
        assertThat(result.data()).containsExactly(entry("best", null)).isUnmodifiable();
        assertThat(result.rollbackData()).containsExactly(entry("path", null)).isUnmodifiable();
    }

    @Test
    void addsDataAndReplacesWhatIsThere() {
        StepResult result = StepResult.ok(Map.of("a", 1)).withData(Map.of("a", 2, "b", 3));
        assertThat(result.data()).containsOnly(entry("a", 2), entry("b", 3));
    }
}
