package dev.myelin.processor.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Host;
import dev.myelin.processor.testing.Message;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of the authors' contract. Those whose issue has not come yet are refused with one message that says so:
 * when they are wired, these tests change.
 */
class AuthoringTest {

    private static final String RECORDS =
            "record Encoder() {} record Sentence(@NotBlank String text) {} record Embedding(float[] vector) {}"
                    + " record DuplicateParams(ModelId modelId) {} record Vectors(float[] all) {} record Groups(int count) {}";

    @TempDir
    Path folder;

    @Test
    void aPredictorIsWired() {
        compile("""
                        @InferenceAction(name = "embed", description = "Sentence embeddings")
                        public final class Example implements Predictor<Encoder, Sentence, Embedding> {
                          @Override public Encoder load(ModelInfo model) { return new Encoder(); }
                          @Override public List<Embedding> infer(Encoder encoder, List<Sentence> inputs, InferenceCall call) {
                            return inputs.stream().map(input -> new Embedding(new float[] {1})).toList();
                          }
                        }""").isClean();
    }

    @Test
    void servedPredictorsAreWired() {
        compile("""
                @InferenceAction(name = "embed", description = "Sentence embeddings")
                @ServeDeployment(batch = @Batched(maxSize = 32))
                public final class Example implements Predictor<Encoder, Sentence, Embedding> {
                  @Override public Encoder load(ModelInfo model) { return new Encoder(); }
                  @Override public List<Embedding> infer(Encoder encoder, List<Sentence> inputs, InferenceCall call) {
                    return List.of();
                  }
                }""");
    }

    @Test
    void ownRoutesAreWired() {
        compile("""
                        @ServeDeployment(name = "search", maxOngoingRequests = 64, replicas = 1)
                        public final class Example extends BaseServeDeployment<Encoder> {
                          @Override protected Encoder loadModel(ModelInfo model) { return new Encoder(); }
                          @Post("/") Groups search(Encoder encoder, @Body Sentence question) { return new Groups(1); }
                          @Get("/similar/{id}") Groups similar(@Path long id, @Query @DefaultValue("10") @Max(100) int top) {
                            return new Groups(top);
                          }
                        }""").isClean();
    }

    @Test
    void deploymentActionsAreNotWiredYet() {
        assertThat(refusals("""
                        @DeploymentAction(entrypoint = Service.class) public final class Example {}
                        @ServeDeployment final class Service {}"""))
                .containsExactly(
                        "Example.java:5:1 [MYE1003] deployment Service is checked, and nothing serves it yet",
                        "Example.java:4:1 [MYE1003] deployment Example is checked, and nothing serves it yet");
    }

    @Test
    void sharedParamsAreWired() {
        compile("@Params public record Example(int x) {}");
    }

    @Test
    void typedStepsAreWired() {
        compile("""
                        @InferenceAction(name = "find_duplicates", description = "Groups of near-equal sentences")
                        public final class Example {
                          @Step(weight = 0.2) Encoder loadModel(DuplicateParams params, ModelStore models) { return new Encoder(); }
                          @Step(weight = 0.6) Vectors embed(Encoder encoder, DuplicateParams params, StepProgress progress) {
                            return new Vectors(new float[0]);
                          }
                          @Step(weight = 0.2) Groups group(Vectors vectors) { return new Groups(0); }
                        }""").isClean();
    }

    @Test
    void stepClassesOverAContextAreWired() {
        compile("""
                        @InferenceAction(name = "batch_inference", context = BatchContext.class, steps = {LoadModel.class, RunInference.class})
                        public final class Example {
                          Groups result(BatchContext context) { return new Groups(context.processedCount()); }
                        }
                        final class BatchContext extends InferenceContext<DuplicateParams> {
                          @Nullable Encoder encoder;
                          BatchContext(ContextInit<DuplicateParams> init) { super(init); }
                        }
                        @Step(weight = 0.3)
                        final class LoadModel implements WorkflowStep<BatchContext> {
                          public StepResult execute(BatchContext context) throws Exception { return StepResult.ok(); }
                          public boolean canSkip(BatchContext context) { return false; }
                          public void rollback(BatchContext context, StepResult result) { context.encoder = null; }
                        }
                        @Step(weight = 0.7)
                        final class RunInference implements WorkflowStep<BatchContext> {
                          public StepResult execute(BatchContext context) { return StepResult.ok(); }
                        }""").isClean();
    }

    /** As in the Python system: the action has the helpers and registers steps that describe themselves. */
    @Test
    void setupStepsWithStepsThatDescribeThemselvesIsWired() {
        Compiled compiled = compile("""
                @InferenceAction(name = "inference")
                public final class Example extends BaseInferenceAction<DuplicateParams> {
                  void setupSteps(StepRegistry<InferenceContext<DuplicateParams>> registry) { registry.register(new Load()); }
                }
                final class Load implements WorkflowStep<InferenceContext<DuplicateParams>> {
                  public StepResult execute(InferenceContext<DuplicateParams> context) { return StepResult.ok(); }
                  @Override public double progressWeight() { return 0.3; }
                }""");

        compiled.isClean();
        assertThat(compiled.generated("app/ExampleAction.java"))
                .contains("return new InferenceContext<>(init);")
                .contains("action.setupSteps(registry);")
                .contains("return List.of();")
                .doesNotContain("ExampleSteps");
    }

    private Compiled compile(String example) {
        return new Plugin()
                .with("Records", RECORDS)
                .with("Example", example)
                .compile(folder, Host.JAVAC, "-Xlint:all,-processing,-auxiliaryclass", "-Werror");
    }

    private List<String> refusals(String example) {
        return new Plugin()
                .with("Records", RECORDS).with("Example", example).compile(folder, Host.JAVAC).messages().stream()
                        .map(Message::shown)
                        .toList();
    }
}
