package dev.myelin.processor.incremental;

import java.util.LinkedHashMap;
import java.util.Map;

/** Sources of a module that has every kind of action and of type. */
final class Samples {

    private static final String HEADER = """
            package app;
            import dev.myelin.action.*; import dev.myelin.annotations.*; import dev.myelin.context.*; import dev.myelin.step.*;
            import dev.myelin.model.*; import jakarta.validation.constraints.*; import java.util.*; import org.jspecify.annotations.*;
            """;

    private Samples() {}

    /** A class of package {@code app}, with the imports that it may need. */
    static String inApp(String source) {
        return HEADER + source + "\n";
    }

    /** A simple action that gives back its parameters. */
    static String simple(String className, String actionName, String params) {
        return inApp(
                "@InferenceAction(name = \"%s\", description = \"Gives back\") class %s extends BaseInferenceAction<%s> {"
                                .formatted(actionName, className, params)
                        + " @Override public %s execute() { return params(); } }".formatted(params));
    }

    /** Every kind of action and of type, by path. */
    static Map<String, String> everyKind() {
        Map<String, String> sources = new LinkedHashMap<>();
        types(sources);
        actions(sources);
        steps(sources);
        return sources;
    }

    private static void types(Map<String, String> sources) {
        sources.put("app/Color.java", inApp("enum Color { RED, GREEN }"));
        sources.put("app/Shape.java", inApp("sealed interface Shape permits Square, Circle {}"));
        sources.put("app/Circle.java", inApp("record Circle(@Positive double radius) implements Shape {}"));
        sources.put("app/Square.java", inApp("record Square(double side) implements Shape {}"));
        sources.put("app/Bean.java", inApp("""
                class Bean {
                  private int zeta; private List<String> alpha = List.of();
                  public int getZeta() { return zeta; }
                  public void setZeta(int zeta) { this.zeta = zeta; }
                  public @Size(max = 3) List<String> getAlpha() { return alpha; }
                  public void setAlpha(List<String> alpha) { this.alpha = alpha; }
                }"""));
        sources.put("app/Page.java", inApp("record Page<T>(List<T> items, int total) {}"));
        sources.put("app/Sentence.java", inApp("@Params public record Sentence(@NotBlank String text) {}"));
        sources.put("app/Wide.java", inApp("""
                record Wide(
                    ModelId modelId, @DefaultValue("4") @Min(1) int batchSize, Color color, Shape shape, Bean bean,
                    Page<Sentence> page, Optional<String> note, Map<Color, float[]> weights) {}"""));
        sources.put("app/Context.java", inApp("""
                class Context extends InferenceContext<Wide> {
                  Context(ContextInit<Wide> init) { super(init); }
                }"""));
    }

    private static void actions(Map<String, String> sources) {
        sources.put("app/Embed.java", inApp("""
                @InferenceAction(name = "embed") class Embed implements Predictor<String, Sentence, Square> {
                  @Override public String load(ModelInfo model) { return ""; }
                  @Override public List<Square> infer(String model, List<Sentence> inputs, InferenceCall call) {
                    return inputs.stream().map(input -> new Square(1)).toList();
                  }
                }"""));
        sources.put("app/Tune.java", inApp("""
                @InferenceAction(name = "tune") class Tune implements ConfiguredPredictor<String, Sentence, Square, Tune.Options> {
                  record Options(@DefaultValue("0.5") double heat) {}
                  @Override public String load(ModelInfo model) { return ""; }
                  @Override public List<Square> infer(
                      String model, List<Sentence> inputs, Options options, InferenceCall call) {
                    return inputs.stream().map(input -> new Square(options.heat())).toList();
                  }
                }"""));
        sources.put("app/Simple.java", simple("Simple", "simple", "Wide"));
        sources.put("app/Shared.java", simple("Shared", "shared", "Sentence"));
        sources.put("app/Outer.java", inApp("""
                class Outer {
                  @InferenceAction(name = "inner") static class Inner extends BaseInferenceAction<Inner.Ask> {
                    record Ask(int x, @Nullable Integer top, List<@NotBlank String> tags) {}
                    @Override public Ask execute() { return params(); }
                  }
                }"""));
        sources.put("Bare.java", """
                import dev.myelin.action.BaseInferenceAction;
                import dev.myelin.annotations.InferenceAction;
                @InferenceAction(name = "bare") class Bare extends BaseInferenceAction<Bare.Ask> {
                  record Ask(int x) {}
                  @Override public Ask execute() { return params(); }
                }
                """);
    }

    private static void steps(Map<String, String> sources) {
        sources.put("app/Load.java", inApp("""
                @Step(weight = 0.25) class Load implements WorkflowStep<Context> {
                  @Override public StepResult execute(Context context) { return StepResult.ok(); }
                }"""));
        sources.put("app/Listed.java", inApp("""
                @InferenceAction(name = "listed", context = Context.class, steps = {Load.class, Listed.Rest.class})
                class Listed {
                  @Step(weight = 0.75) static class Rest implements WorkflowStep<Context> {
                    @Override public StepResult execute(Context context) { return StepResult.ok(); }
                  }
                  Circle result(Context context) { return new Circle(1); }
                }"""));
        sources.put("app/Stepped.java", inApp("""
                @InferenceAction(name = "stepped") class Stepped {
                  @Step(weight = 0.5) StepResult zero(Context context) { return StepResult.ok(); }
                  @Step(weight = 0.3) StepResult one(Context context) { return StepResult.ok(); }
                  @Step(weight = 0.2) StepResult also(Context context) { return StepResult.ok(); }
                }"""));
        sources.put("app/Typed.java", inApp("""
                @InferenceAction(name = "typed", parallelism = 2) class Typed {
                  @Step(weight = 0.25) Circle end(Square big, @Named("small") Square small, @Named("rest") @Nullable Square rest) { return new Circle(1); }
                  @Step(weight = 0.15) @Named("small") Square shrink(Square square, Wide wide) { return square; }
                  @Step(weight = 0.1, skipIf = "isDone") @Named("rest") @Nullable Square rest(Square square) { return square; }
                  @Step(weight = 0.25, retries = 1, retryOn = IllegalStateException.class) Square begin(Wide wide) {
                    return new Square(1);
                  }
                  @Step(weight = 0.25, skipIf = "isDone") void note(Wide wide, ModelInfo model) {}
                  boolean isDone(Square square) { return true; }
                  @Rollback("shrink") void grow(@Named("small") Square small, Square square) {}
                }"""));
        sources.put("app/Registered.java", inApp("""
                @InferenceAction(name = "registered") class Registered extends BaseInferenceAction<Wide> {
                  void setupSteps(StepRegistry<InferenceContext<Wide>> registry) { registry.register(new One()); }
                  static class One implements WorkflowStep<InferenceContext<Wide>> {
                    @Override public StepResult execute(InferenceContext<Wide> context) { return StepResult.ok(); }
                  }
                }"""));
    }
}
