package dev.myelin.serving.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class BatcherOptionsTest {

    private static void refused(String problem, UnaryOperator<BatcherOptions.Builder<String>> setting) {
        assertThatThrownBy(() -> setting.apply(BatcherOptions.builder()).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(problem);
    }

    @Test
    void haveDefaults() {
        BatcherOptions<String> usual = BatcherOptions.defaults();
        assertThat(usual.maxSize()).isEqualTo(32);
        assertThat(usual.maxWait()).isEqualTo(Duration.ZERO);
        assertThat(usual.workers()).isEqualTo(1);
        assertThat(usual.length()).isEmpty();
        assertThat(usual.maxRequests()).isEqualTo(100);
        assertThat(usual.maxItems()).isEqualTo(100_000);
        assertThat(usual.hungAfter()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void refuseWhatCannotBeKept() {
        refused("maxSize must be at least 1, was 0", options -> options.maxSize(0));
        refused("maxSize must be at most 4096, was 4097", options -> options.maxSize(4097));
        refused("workers must be at least 1, was 0", options -> options.workers(0));
        refused("workers must be at most 1024, was 1025", options -> options.workers(1025));
        refused("maxRequests must be at least 1, was 0", options -> options.maxRequests(0));
        refused("maxItems must be at least 1, was -1", options -> options.maxItems(-1));
        Duration negative = Duration.ofSeconds(-1);
        refused("maxWait must not be negative, was PT-1S", options -> options.maxWait(negative));
        refused("maxWait must be at most PT1M, was PT1M1S", options -> options.maxWait(Duration.ofSeconds(61)));
        refused(
                "hungAfter must be more than 0 and at most 106751 days, was PT0S",
                options -> options.hungAfter(Duration.ZERO));
        refused(
                "hungAfter must be more than 0 and at most 106751 days, was PT2562048H",
                options -> options.hungAfter(Duration.ofDays(106_752)));
    }
}
