package dev.myelin.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.context.RuntimeContext;
import dev.myelin.error.ModelUnavailable;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import dev.myelin.testing.Heard;
import dev.myelin.testing.Runs;
import dev.myelin.testing.Zips;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every attribute of the reference's tables. */
class ContextsTest {

    @TempDir
    private Path folder;

    private final Heard heard = new Heard();

    private RuntimeContext runtime() {
        return Runs.of(heard, Runs.models(folder.resolve("models")));
    }

    private ContextInit<String> init(RuntimeContext runtime) {
        return new ContextInit<>("params", runtime, ModelId.of(7), List.of(Map.of("text", "a")), 16);
    }

    private ContextInit<String> initWithoutModel() {
        return new ContextInit<>("params", runtime(), null, List.of(), 1);
    }

    @Nested
    class Base {

        @Test
        void sharesTheRunAndWhatTheStepsReported() {
            RuntimeContext runtime = runtime();
            TraceContext context = new TraceContext(runtime);
            assertThat(context.runtime()).isSameAs(runtime);
            assertThat(context.currentStep()).isNull();
            context.enter("load");
            context.add(StepResult.ok());
            context.addError("load: no");
            context.log("note", Map.of("n", 1));
            assertThat(context.currentStep()).isEqualTo("load");
            assertThat(context.stepResults()).hasSize(1).isUnmodifiable();
            assertThat(context.errors()).containsExactly("load: no").isUnmodifiable();
            assertThat(heard.events()).containsExactly("note {n=1}");
        }

        @Test
        void reportsProgressAndMetricsOnlyFromWithinAStep() {
            TraceContext context = new TraceContext(runtime());
            String message = "no step is at work; report progress from within a step";
            assertThatIllegalStateException()
                    .isThrownBy(() -> context.setProgress(1, 2))
                    .withMessage(message);
            assertThatIllegalStateException()
                    .isThrownBy(() -> context.setMetrics(Map.of()))
                    .withMessage(message);
        }
    }

    @Nested
    class Inference {

        @Test
        void beginsWithWhatTheParametersSay() {
            InferenceContext<String> context = new InferenceContext<>(init(runtime()));
            assertThat(context.params()).isEqualTo("params");
            assertThat(context.modelId()).isEqualTo(ModelId.of("7"));
            assertThat(context.model()).isNull();
            assertThat(context.modelPath()).isNull();
            assertThat(context.requests()).containsExactly(Map.of("text", "a"));
            assertThat(context.results()).isEmpty();
            assertThat(context.batchSize()).isEqualTo(16);
            assertThat(context.processedCount()).isZero();
        }

        @Test
        void collectsRequestsResultsAndCounts() {
            InferenceContext<String> context = new InferenceContext<>(init(runtime()));
            context.requests().add(Map.of("text", "b"));
            context.results().add(Map.of("score", 1));
            context.addProcessed(2);
            context.addProcessed(3);
            assertThat(context.requests()).hasSize(2);
            assertThat(context.results()).containsExactly(Map.of("score", 1));
            assertThat(context.processedCount()).isEqualTo(5);
        }

        @Test
        void loadsTheModelThatTheParametersName() throws IOException {
            Path home = Zips.model(folder.resolve("models"), "7", "{\"name\": \"mini\"}");
            InferenceContext<String> context = new InferenceContext<>(init(runtime()));
            ModelInfo model = context.loadModel();
            assertThat(model.name()).isEqualTo("mini");
            assertThat(context.model()).isSameAs(model);
            assertThat(context.modelPath()).isEqualTo(home);
        }

        @Test
        void hasNoPathWhileTheModelIsOnlyDescribed() {
            InferenceContext<String> context = new InferenceContext<>(init(runtime()));
            context.setModel(new ModelInfo(ModelId.of(7), Map.of(), null));
            assertThat(context.modelPath()).isNull();
        }

        @Test
        void saysThatAModelIsMissing() {
            InferenceContext<String> context = new InferenceContext<>(init(runtime()));
            assertThatThrownBy(context::loadModel).isInstanceOf(ModelUnavailable.class);
            assertThat(context.model()).isNull();
        }

        @Test
        void saysThatTheParametersNameNoModel() {
            InferenceContext<String> context = new InferenceContext<>(initWithoutModel());
            assertThat(context.modelId()).isNull();
            assertThatIllegalStateException()
                    .isThrownBy(context::loadModel)
                    .withMessage("the parameters have no modelId; add a component 'ModelId modelId', or use"
                            + " runtime().models()");
        }
    }

    @Nested
    class Deployment {

        @Test
        void beginsEmpty() {
            DeploymentContext<String> context = new DeploymentContext<>(init(runtime()));
            assertThat(context.params()).isEqualTo("params");
            assertThat(context.modelId()).isEqualTo(ModelId.of("7"));
            assertThat(context.model()).isNull();
            assertThat(context.modelPath()).isNull();
            assertThat(context.serveAppName()).isNull();
            assertThat(context.serveAppId()).isNull();
            assertThat(context.routePrefix()).isNull();
            assertThat(context.rayActorOptions()).isEmpty();
            assertThat(context.deployed()).isFalse();
        }

        @Test
        void keepsWhatStepsSet() {
            DeploymentContext<String> context = new DeploymentContext<>(initWithoutModel());
            ModelInfo model = new ModelInfo(ModelId.of("mini"), Map.of(), folder);
            context.setModel(model);
            context.setServeAppName("app");
            context.setServeAppId("12");
            context.setRoutePrefix("/app");
            context.rayActorOptions().put("num_cpus", 1);
            context.setDeployed(true);
            assertThat(context.modelId()).isNull();
            assertThat(context.model()).isSameAs(model);
            assertThat(context.modelPath()).isEqualTo(folder);
            assertThat(context.serveAppName()).isEqualTo("app");
            assertThat(context.serveAppId()).isEqualTo("12");
            assertThat(context.routePrefix()).isEqualTo("/app");
            assertThat(context.rayActorOptions()).isEqualTo(Map.of("num_cpus", 1));
            assertThat(context.deployed()).isTrue();
        }
    }
}
