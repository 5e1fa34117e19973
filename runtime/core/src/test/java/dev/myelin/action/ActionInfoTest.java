package dev.myelin.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.annotations.ExecutionMethod;
import dev.myelin.annotations.PluginCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionInfoTest {

    @Test
    void hasThePlatformsDefaults() {
        ActionInfo info = ActionInfo.of(String.class, "embed").build();
        assertThat(info.actionClass()).isEqualTo(String.class);
        assertThat(info.name()).isEqualTo("embed");
        assertThat(info.description()).isEmpty();
        assertThat(info.category()).isEqualTo(PluginCategory.NEURAL_NET);
        assertThat(info.inputType()).isEmpty();
        assertThat(info.outputType()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"inference, SERVE", "deployment, JOB", "train, JOB", "embed, TASK"})
    void takesTheMethodFromTheNameWhereItIsOpen(String name, ExecutionMethod method) {
        assertThat(ActionInfo.of(String.class, name).build().method()).isEqualTo(method);
        assertThat(ActionInfo.of(String.class, name)
                        .method(ExecutionMethod.RESTAPI)
                        .build()
                        .method())
                .isEqualTo(ExecutionMethod.RESTAPI);
    }
}
