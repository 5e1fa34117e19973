package dev.myelin.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepPolicyTest {

    @Test
    void doublesTheWaitUpToAMinute() {
        StepPolicy policy = StepPolicy.ONCE.withBackoff(Duration.ofSeconds(1));
        assertThat(List.of(0, 1, 2, 5, 6, 99))
                .extracting(retry -> policy.waitBefore(retry, 0).toSeconds())
                .containsExactly(1L, 2L, 4L, 32L, 60L, 60L);
    }

    @Test
    void waitsAMinuteAndMoreOnlyWhereTheFirstWaitIsLonger() {
        StepPolicy policy = StepPolicy.ONCE.withBackoff(Duration.ofMinutes(10));
        assertThat(policy.waitBefore(0, 0)).isEqualTo(Duration.ofMinutes(10));
        assertThat(policy.waitBefore(7, 0)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void shortensTheWaitByUpToHalf() {
        StepPolicy policy = StepPolicy.ONCE.withBackoff(Duration.ofMillis(100));
        assertThat(policy.waitBefore(0, 1)).isEqualTo(Duration.ofMillis(50));
        assertThat(policy.waitBefore(1, 0.5)).isEqualTo(Duration.ofMillis(150));
    }

    @Test
    void doesNotWaitWithoutABackoff() {
        assertThat(StepPolicy.ONCE.withBackoff(Duration.ZERO).waitBefore(3, 0)).isZero();
    }

    @Test
    void retriesAnyExceptionButNoError() {
        assertThat(StepPolicy.ONCE.isRetried(new IOException())).isTrue();
        assertThat(StepPolicy.ONCE.isRetried(null)).isTrue();
        assertThat(StepPolicy.ONCE.isRetried(new OutOfMemoryError())).isFalse();
    }

    @Test
    void retriesOnlyWhatItNames() {
        StepPolicy policy = StepPolicy.ONCE.withRetryOn(List.of(IOException.class, StackOverflowError.class));
        assertThat(policy.isRetried(new FileNotFoundException())).isTrue();
        assertThat(policy.isRetried(new StackOverflowError())).isTrue();
        assertThat(policy.isRetried(new IllegalStateException())).isFalse();
        assertThat(policy.isRetried(null)).isFalse();
    }

    @Test
    void keepsItsBounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StepPolicy.ONCE.withRetries(101))
                .withMessage("retries must be within 0 and 100, was 101");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StepPolicy.ONCE.withRetries(-1))
                .withMessage("retries must be within 0 and 100, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StepPolicy.ONCE.withBackoff(Duration.ofHours(2)))
                .withMessage("the backoff must be within 0 and an hour, was PT2H");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StepPolicy.ONCE.withBackoff(Duration.ofMillis(-1)))
                .withMessage("the backoff must be within 0 and an hour, was PT-0.001S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StepPolicy.ONCE.withTimeout(Duration.ZERO))
                .withMessage("the timeout must be more than 0, was PT0S");
    }
}
