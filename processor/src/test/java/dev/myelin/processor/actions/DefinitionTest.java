package dev.myelin.processor.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a definition takes from the author's class beyond its mode: options, constructors, what the parameters have. */
class DefinitionTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Host.class)
    void aConfiguredPredictorHasItsOptions(Host host) {
        Compiled compiled = compile(host, """
                @InferenceAction(name = "rank") class A implements ConfiguredPredictor<String, A.Text, A.Score, A.Options> {
                  record Text(String text) {}
                  record Score(double score) {}
                  record Options(@DefaultValue("2") int factor) {}
                  public String load(ModelInfo model) { return model.name(); }
                  public List<Score> infer(String model, List<Text> inputs, Options options, InferenceCall call) {
                    return inputs.stream().map(input -> new Score(options.factor())).toList();
                  }
                }""");

        assertThat(compiled.generated("app/AAction.java"))
                .contains("extends PredictorAction<String, A.Text, A.Score, A.Options>");
        assertThat(compiled.generated("app/AParamsParser.java"))
                .contains("PredictorEnvelope.read(in, AParamsParser::readText, AParamsParser::readOptions)");
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void aServedPredictorHasADeployment(Host host) {
        Compiled compiled = compile(host, """
                @InferenceAction(name = "rank")
                @ServeDeployment(name = "ranking", batch = @Batched(maxSize = 8, maxWaitMillis = 5), maxOngoingRequests = 7, replicas = 2)
                class A implements ConfiguredPredictor<String, A.Text, A.Score, A.Options> {
                  record Text(String text) {}
                  record Score(double score) {}
                  record Options(@DefaultValue("2") int factor) {}
                  A(PluginContext plugin) {}
                  public String load(ModelInfo model) { return model.name(); }
                  public List<Score> infer(String model, List<Text> inputs, Options options, InferenceCall call) {
                    return inputs.stream().map(input -> new Score(options.factor())).toList();
                  }
                }""");

        assertThat(compiled.generated("app/AAction.java")).contains("return new ADeployment();");
        assertThat(compiled.generated("app/ADeployment.java"))
                .contains("extends PredictorDeployment<String, A.Text, A.Score, A.Options>")
                .contains("""
                            DeploymentInfo.of(A.class, "ranking")
                                .maxOngoingRequests(7)
                                .replicas(2)
                                .maxBatchSize(8)
                                .maxWaitMillis(5)
                                .build(),
                            AResultWriter::writeScore);
                """)
                .contains("return new A(plugin);")
                .contains(
                        "return PredictorEnvelope.readRequest(in, AParamsParser::readText, AParamsParser::readOptions);");
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void anActionThatIsNotServedHasNoDeployment(Host host) {
        Compiled compiled = compile(host, """
                @InferenceAction(name = "rank") class A implements Predictor<String, A.Text, A.Text> {
                  record Text(String text) {}
                  public String load(ModelInfo model) { return model.name(); }
                  public List<Text> infer(String model, List<Text> inputs, InferenceCall call) { return inputs; }
                }""");

        assertThat(compiled.generated("app/AAction.java")).doesNotContain("deployment");
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void aConstructorMayTakeThePluginContext(Host host) {
        Compiled compiled = compile(host, """
                @InferenceAction(name = "a", context = A.C.class, steps = A.S.class) class A {
                  A(PluginContext plugin) {}
                  record P(String x) {}
                  static class C extends InferenceContext<P> { C(ContextInit<P> init) { super(init); } }
                  @Step static class S implements WorkflowStep<C> {
                    S(PluginContext plugin) {}
                    public StepResult execute(C context) { return StepResult.ok(); }
                  }
                }""");

        assertThat(compiled.generated("app/AAction.java")).contains("return new A(plugin);");
        assertThat(compiled.generated("app/ASteps.java")).contains("new A.S(plugin)");
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void theContextIsFilledFromParametersThatHaveTheNames(Host host) {
        Compiled compiled = compile(host, """
                @InferenceAction(name = "a") class A {
                  record P(@Nullable Integer modelId, int batchSize, List<Map<String, Object>> inputs) {}
                  @Step StepResult s(InferenceContext<P> context) { return StepResult.ok(); }
                }""");

        assertThat(compiled.generated("app/AAction.java"))
                .contains("return params.modelId() == null ? null : ModelId.of(params.modelId());")
                .contains("return params.batchSize();")
                .contains("return params.inputs();");
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void theContextIsFilledByTheGettersOfABean(Host host) {
        Compiled compiled = compile(host, """
                @InferenceAction(name = "a") class A {
                  static class P {
                    private String modelId = "";
                    int batchSize;
                    private List<Map<String, Object>> requests = List.of();
                    public String getModelId() { return modelId; }
                    public void setModelId(String modelId) { this.modelId = modelId; }
                    public void setRequests(List<Map<String, Object>> requests) { this.requests = requests; }
                  }
                  @Step StepResult s(InferenceContext<P> context) { return StepResult.ok(); }
                }""");

        assertThat(compiled.generated("app/AAction.java"))
                .contains("return ModelId.of(params.getModelId());")
                .contains("return params.batchSize;")
                .doesNotContain("requests("); // nothing gives them
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void onlyAttributesThatDifferAreWritten(Host host) {
        Compiled compiled = compile(host, """
                @InferenceAction(name = "a", category = PluginCategory.CUSTOM, method = ExecutionMethod.JOB, inputType = "text")
                class A extends BaseInferenceAction<A.P> {
                  record P(String x) {}
                  @Override public Map<String, Object> execute() { return Map.of(); }
                }""");

        assertThat(compiled.generated("app/AAction.java"))
                .contains(".category(PluginCategory.CUSTOM)")
                .contains(".method(ExecutionMethod.JOB)")
                .contains(".inputType(\"text\")")
                .contains("ResultWriter.FREE_FORM")
                .doesNotContain(".description(", ".outputType(");
        assertThat(compiled.generated()).doesNotContainKey("app/AResultWriter.java");
    }

    private Compiled compile(Host host, String source) {
        Compiled compiled = new Plugin().with("A", source).compile(folder, host);
        assertThat(compiled.errors()).isEmpty();
        return compiled;
    }
}
