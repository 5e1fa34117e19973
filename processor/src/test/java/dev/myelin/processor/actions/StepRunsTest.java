package dev.myelin.processor.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.action.TypedStepAction;
import dev.myelin.error.StepFailed;
import dev.myelin.step.StepSpec;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Actions with steps, from their sources to what they answer. */
class StepRunsTest {

    @TempDir
    Path folder;

    @Test
    void typedStepsHandTheirOutputsOn() throws Exception {
        Running counting = Running.of(folder, "Counting");

        assertThat(counting.run("{\"texts\": [\"one two\", \"three\"], \"least\": 4}"))
                .isEqualTo("{\"words\":1,\"letters\":5,\"action\":\"[one two]\"}");
        assertThat(counting.overall()).isEqualTo(100);
        assertThat(((TypedStepAction<?, ?, ?>) counting.definition()).plan().specs())
                .extracting(StepSpec::name)
                .containsExactly("action", "split_texts", "letters", "size", "report");
    }

    @Test
    void whatAStepOpensIsClosedWhenItsLastReaderIsDone() throws Exception {
        Running hall = Running.of(folder, "Hall");

        assertThat(hall.run("{\"model_id\": 1, \"breaks\": \"\", \"quiet\": false}"))
                .isEqualTo("{\"from\":\"\",\"claps\":7}");
        assertThat(hall.trace())
                .containsExactly(
                        "open first", "open first", "light true", "sell", "check", "play", "close light", "close door");
    }

    @Test
    void stepsAreSkipped() throws Exception {
        Running hall = Running.of(folder, "Hall");

        assertThat(hall.run("{\"model_id\": 1, \"breaks\": \"\", \"quiet\": true}"))
                .isEqualTo("{\"from\":\"\",\"claps\":0}");
        assertThat(hall.trace()).doesNotContain("sell", "check").contains("play");
    }

    @Test
    void aFailedStepAndThoseBeforeItAreUndoneFromTheLast() {
        Running hall = Running.of(folder, "Hall");

        assertThatThrownBy(() -> hall.run("{\"model_id\": 1, \"breaks\": \"check\", \"quiet\": false}"))
                .isInstanceOf(StepFailed.class)
                .hasMessage("Step 'check' failed: check breaks");
        assertThat(hall.trace())
                .endsWith("sell", "check", "apologize", "pay back 7", "darken", "close light", "close door");
    }

    @Test
    void stepsRunAtTheSameTime() throws Exception {
        Running kitchen = Running.of(folder, "Kitchen");

        assertThat(kitchen.run("{\"guests\": 3}")).isEqualTo("{\"plates\":3,\"slices\":6}");
        assertThat(kitchen.trace()).containsExactly("lay the table");
    }

    @Test
    void stepsThatRanAtTheSameTimeAreUndone() {
        Running kitchen = Running.of(folder, "Kitchen");

        assertThatThrownBy(() -> kitchen.run("{\"guests\": 100}"))
                .isInstanceOf(StepFailed.class)
                .hasMessage("Step 'lay_the_table' failed: no room");
        assertThat(kitchen.trace()).containsExactly("lay the table", "clear", "pour away 100");
    }

    @Test
    void stepsOverAContextAreTriedAgainAndUndone() {
        Running garden = Running.of(folder, "Garden");

        assertThatThrownBy(() -> garden.run("{\"is_dry\": true}"))
                .isInstanceOf(StepFailed.class)
                .hasMessage("Step 'harvest' failed: too early");
        assertThat(garden.trace()).containsExactly("dig", "water", "water", "harvest", "drain", "fill 2");
    }

    @Test
    void stepsOverAContextAreSkipped() {
        Running garden = Running.of(folder, "Garden");

        assertThatThrownBy(() -> garden.run("{\"is_dry\": false}")).isInstanceOf(StepFailed.class);
        assertThat(garden.trace()).containsExactly("dig", "harvest", "fill 2");
    }

    @Test
    void aDeploymentActionWithStepsIsAnAction() throws Exception {
        Running launch = Running.of(folder, "Launch");

        assertThat(launch.definition().info().name()).isEqualTo("deployment");
        assertThat(launch.definition().info().description()).isEqualTo("Puts it up");
        assertThat(launch.definition().info().methodName()).isEqualTo("job");
        assertThat(launch.run("{\"model_id\": 1}")).isEqualTo("{\"app\":\"first\",\"deployed\":true}");
    }

    @Test
    void aDeploymentActionMayHaveTypedSteps() throws Exception {
        Running quick = Running.of(folder, "QuickLaunch");

        assertThat(quick.definition()).isInstanceOf(TypedStepAction.class);
        assertThat(quick.definition().info().name()).isEqualTo("quick");
        assertThat(quick.run("{\"model_id\": 1}")).isEqualTo("{\"app\":\"first\"}");
    }
}
