package dev.myelin.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.myelin.testing.Heard;
import dev.myelin.testing.Runs;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StepRegistryTest {

    private final StepRegistry<TraceContext> registry = new StepRegistry<>();

    static final class LoadModelStep implements WorkflowStep<TraceContext> {
        @Override
        public StepResult execute(TraceContext context) {
            return StepResult.ok();
        }
    }

    @BeforeEach
    void registerTwo() {
        registry.register(StepSpec.of("load", 0.3), new TraceStep("load"));
        registry.register(StepSpec.of("infer", 0.7), new TraceStep("infer"));
    }

    private List<String> names() {
        return registry.steps().stream().map(entry -> entry.spec().name()).toList();
    }

    @Test
    void keepsTheOrderOfRegistration() {
        assertThat(names()).containsExactly("load", "infer");
    }

    @Test
    void takesAStepsOwnDescription() {
        registry.register(new LoadModelStep());
        assertThat(registry.steps().get(2).spec()).isEqualTo(new StepSpec("load_model", 1, 0));
    }

    @Test
    void insertsBeforeAndAfter() {
        registry.insertBefore("load", new TraceStep("first"));
        registry.insertAfter("load", StepSpec.of("between", 1), new TraceStep("x"));
        registry.insertBefore("infer", StepSpec.of("warm_up", 1), new TraceStep("y"));
        registry.insertAfter("infer", new TraceStep("last"));
        assertThat(names()).containsExactly("first", "load", "between", "warm_up", "infer", "last");
    }

    @Test
    void unregisters() {
        registry.unregister("load");
        assertThat(names()).containsExactly("infer");
    }

    @Test
    void givesCopies() {
        List<StepRegistry.Entry<TraceContext>> before = registry.steps();
        registry.unregister("load");
        assertThat(before).hasSize(2).isUnmodifiable();
    }

    @Test
    void refusesASecondStepOfOneName() {
        assertThatThrownBy(() -> registry.insertBefore("load", new TraceStep("infer")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("step 'infer' is registered already; give the second one another name");
        assertThat(names()).containsExactly("load", "infer");
    }

    @Test
    void namesTheStepsThereAreAndTheLikelyOneWhenAskedForAnother() {
        String message = "no step 'infr' is registered (steps: load, infer); did you mean 'infer'?";
        TraceStep step = new TraceStep("new");
        assertThatThrownBy(() -> registry.unregister("infr")).hasMessage(message);
        assertThatThrownBy(() -> registry.insertBefore("infr", step)).hasMessage(message);
        assertThatThrownBy(() -> registry.insertAfter("infr", step)).hasMessage(message);
        assertThatThrownBy(() -> registry.decorate("infr", LoggingStep::new))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void saysThatThereAreNoSteps() {
        assertThatThrownBy(() -> new StepRegistry<TraceContext>().unregister("load"))
                .hasMessage("no step 'load' is registered (steps: none)");
    }

    @Test
    void asksForANameWhereALambdaOrAnAnonymousClassHasNone() {
        String message =
                "a step's name must not be blank; give a lambda or an anonymous class one with StepSpec.of(name, weight)";
        assertThatThrownBy(() -> registry.register(context -> StepResult.ok())).hasMessage(message);
        assertThatThrownBy(() -> registry.register(new WorkflowStep<>() {
                    @Override
                    public StepResult execute(TraceContext context) {
                        return StepResult.ok();
                    }
                }))
                .hasMessage(message);
        registry.register(StepSpec.of("named", 1), context -> StepResult.ok());
        assertThat(names()).containsExactly("load", "infer", "named");
    }

    @Test
    void decoratesAndKeepsTheSpec() throws Exception {
        registry.decorate("infer", LoggingStep::new);
        StepRegistry.Entry<TraceContext> entry = registry.steps().get(1);
        assertThat(entry.spec()).isEqualTo(StepSpec.of("infer", 0.7));

        Heard heard = new Heard();
        TraceContext context = new TraceContext(Runs.of(heard));
        entry.step().execute(context);
        assertThat(context.trace).containsExactly("infer");
        assertThat(heard.events()).containsExactly("step_start {step=infer}", "step_end {step=infer, success=true}");
    }

    @Test
    void rollsADecoratedStepBack() throws Exception {
        TraceStep step = new TraceStep("publish");
        registry.register(StepSpec.of("publish", 1), step);
        registry.decorate("publish", LoggingStep::new);
        StepResult result = StepResult.failed("no");
        registry.steps().get(2).step().rollback(new TraceContext(Runs.of(new Heard())), result);
        assertThat(step.rolledBack()).containsExactly(result);
    }

    @Test
    void tellsADecoratorTheSpecThatTheStepWasRegisteredWith() {
        registry.register(new StepSpec("other", 0.5, 20), new TraceStep("own name"));
        registry.decorate("other", step -> {
            assertThat(step.name()).isEqualTo("other");
            assertThat(step.progressWeight()).isEqualTo(0.5);
            assertThat(step.progressProportion()).isEqualTo(20);
            return step;
        });
    }

    @Test
    void addsUpWeightsAndListsProportions() {
        registry.register(new StepSpec("publish", 2, 25), new TraceStep("publish"));
        assertThat(registry.totalWeight()).isEqualTo(3.0);
        assertThat(registry.stepProportions()).containsExactly(entry("publish", 25.0));
    }
}
