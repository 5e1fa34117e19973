package dev.myelin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ModelCacheOptionsTest {

    private static void refused(String problem, UnaryOperator<ModelCacheOptions.Builder<String>> setting) {
        assertThatThrownBy(() -> setting.apply(ModelCacheOptions.builder()).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(problem);
    }

    @Test
    void haveDefaults() {
        ModelCacheOptions<String> usual = ModelCacheOptions.defaults();
        assertThat(usual.maxModels()).isEqualTo(4);
        assertThat(usual.maxWeight()).isEqualTo(Long.MAX_VALUE);
        assertThat(usual.roomWait()).isEqualTo(Duration.ofSeconds(10));
        assertThat(usual.recheck()).isEqualTo(Duration.ofSeconds(10));
        assertThat(usual.failureBackoff()).isEqualTo(Duration.ofSeconds(1));
        assertThat(usual.maxFailureBackoff()).isEqualTo(Duration.ofMinutes(1));
        assertThat(usual.overCommit()).isFalse();
    }

    @Test
    void refuseWhatCannotBeKept() {
        refused("maxModels must be at least 1, was 0", options -> options.maxModels(0));
        refused("maxWeight must be at least 1, was 0", options -> options.maxWeight(0));
        Duration negative = Duration.ofSeconds(-1);
        refused("roomWait must not be negative, was PT-1S", options -> options.roomWait(negative));
        refused("recheck must not be negative, was PT-1S", options -> options.recheck(negative));
        refused("failureBackoff must not be negative, was PT-1S", options -> options.failureBackoff(negative));
        refused(
                "roomWait must be at most 106751 days, was PT2562048H",
                options -> options.roomWait(Duration.ofDays(106_752)));
        refused(
                "maxFailureBackoff must be at least failureBackoff (PT2M), was PT1M",
                options -> options.failureBackoff(Duration.ofMinutes(2)));
    }
}
