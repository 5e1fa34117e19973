package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.action.ActionInfo;
import dev.myelin.action.TypedStepAction;
import dev.myelin.cli.fixture.Probe;
import dev.myelin.cli.fixture.ProbeAction;
import dev.myelin.context.PluginContext;
import dev.myelin.params.ResultWriter;
import dev.myelin.step.PlannedStep;
import dev.myelin.step.StepPlan;
import dev.myelin.step.StepRun;
import dev.myelin.step.StepSpec;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanTextTest {

    /** An action with typed steps, as generated. */
    private static final class Embed
            extends TypedStepAction<Probe, Map<String, @Nullable Object>, Map<String, @Nullable Object>> {

        Embed() {
            super(ActionInfo.of(Probe.class, "embed").build(), new ProbeAction().params(), ResultWriter.FREE_FORM);
        }

        @Override
        protected Probe create(PluginContext plugin) {
            return new Probe();
        }

        @Override
        public StepPlan plan() {
            return StepPlan.of(
                    PlannedStep.of(StepSpec.of("load", 0.2)).returning("Encoder"),
                    PlannedStep.of(new StepSpec("warm_up", 0, 5)).reading(0),
                    PlannedStep.of(StepSpec.of("embed", 0.8))
                            .returning("List<float[]>")
                            .reading(0),
                    PlannedStep.of(StepSpec.of("join", 1)).returning("Answer").reading(0, 2));
        }

        @Override
        protected Map<String, @Nullable Object> run(Probe action, Map<String, @Nullable Object> params, StepRun run) {
            return Map.of();
        }
    }

    @Test
    void tellsWhatFlowsBetweenTypedSteps() {
        assertThat("\n" + PlanText.of(new Embed())).isEqualTo("""

                  load     weight 0.2                                  returns Encoder
                  warm_up  weight 0    fixed at 5 %  from load
                  embed    weight 0.8                from load         returns List<float[]>
                  join     weight 1                  from load, embed  returns Answer
                """);
    }

    @Test
    void drawsThemAsAFlowchart() {
        assertThat(PlanText.mermaid(new Embed())).isEqualTo("""
                flowchart TD
                  s0["load"]
                  s1["warm_up"]
                  s2["embed"]
                  s3["join"]
                  s0 -->|"Encoder"| s1
                  s0 -->|"Encoder"| s2
                  s0 -->|"Encoder"| s3
                  s2 -->|"List<float[]>"| s3
                """);
    }
}
