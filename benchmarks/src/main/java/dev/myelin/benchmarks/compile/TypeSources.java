package dev.myelin.benchmarks.compile;

/** What authors write: each with 8 members of the same types. The action has what an action needs besides. */
final class TypeSources {

    /** An action with 8 parameters and 4 steps. */
    static final String ACTION = """
            package app;

            import dev.myelin.annotations.DefaultValue;
            import dev.myelin.annotations.InferenceAction;
            import dev.myelin.annotations.Step;
            import dev.myelin.model.ModelId;
            import dev.myelin.step.ContextInit;
            import dev.myelin.step.InferenceContext;
            import dev.myelin.step.StepResult;
            import dev.myelin.step.WorkflowStep;
            import jakarta.validation.constraints.Max;
            import jakarta.validation.constraints.Min;
            import jakarta.validation.constraints.NotBlank;
            import jakarta.validation.constraints.Size;
            import java.util.List;
            import java.util.Optional;

            @InferenceAction(
                    name = "group_%1$d",
                    description = "Groups texts",
                    context = Sample%1$d.Work.class,
                    steps = {Sample%1$d.Load.class, Sample%1$d.Embed.class, Sample%1$d.Group.class, Sample%1$d.Report.class})
            public final class Sample%1$d {

                public enum Metric { COSINE, EUCLIDEAN, DOT }

                public record Params(
                        ModelId modelId,
                        @NotBlank String title,
                        @DefaultValue("32") @Min(1) @Max(1024) int top,
                        double threshold,
                        boolean normalize,
                        @Size(min = 1, max = 1000) List<String> texts,
                        Metric metric,
                        Optional<String> note) {}

                public record Answer(int groups, double threshold) {}

                public static final class Work extends InferenceContext<Params> {
                    int groups;

                    Work(ContextInit<Params> init) {
                        super(init);
                    }
                }

                @Step(weight = 0.1)
                public static final class Load implements WorkflowStep<Work> {
                    @Override
                    public StepResult execute(Work context) {
                        return StepResult.ok();
                    }
                }

                @Step(weight = 0.4)
                public static final class Embed implements WorkflowStep<Work> {
                    @Override
                    public StepResult execute(Work context) {
                        return StepResult.ok();
                    }
                }

                @Step(weight = 0.3)
                public static final class Group implements WorkflowStep<Work> {
                    @Override
                    public StepResult execute(Work context) {
                        context.groups = context.params().texts().size();
                        return StepResult.ok();
                    }
                }

                @Step(weight = 0.2)
                public static final class Report implements WorkflowStep<Work> {
                    @Override
                    public StepResult execute(Work context) {
                        return StepResult.ok();
                    }
                }

                Answer result(Work context) {
                    return new Answer(context.groups, context.params().threshold());
                }
            }
            """;

    /** A value of Immutables. */
    static final String VALUE = """
            package app;

            import java.util.List;
            import java.util.Optional;
            import org.immutables.value.Value;

            @Value.Immutable
            public interface Sample%1$d {

                enum Metric { COSINE, EUCLIDEAN, DOT }

                long modelId();

                String title();

                int top();

                double threshold();

                boolean normalize();

                List<String> texts();

                Metric metric();

                Optional<String> note();
            }
            """;

    /** A record that avaje-jsonb reads and writes. */
    static final String JSON = """
            package app;

            import io.avaje.jsonb.Json;
            import java.util.List;
            import java.util.Optional;

            @Json
            public record Sample%1$d(
                    long modelId,
                    String title,
                    int top,
                    double threshold,
                    boolean normalize,
                    List<String> texts,
                    Metric metric,
                    Optional<String> note) {

                public enum Metric { COSINE, EUCLIDEAN, DOT }
            }
            """;

    /** A command of picocli. */
    static final String COMMAND = """
            package app;

            import java.util.List;
            import java.util.Optional;
            import picocli.CommandLine.Command;
            import picocli.CommandLine.Option;

            @Command(name = "group-%1$d", description = "Groups texts")
            public final class Sample%1$d implements Runnable {

                public enum Metric { COSINE, EUCLIDEAN, DOT }

                @Option(names = "--model-id", required = true)
                long modelId;

                @Option(names = "--title", required = true)
                String title;

                @Option(names = "--top", defaultValue = "32")
                int top;

                @Option(names = "--threshold", required = true)
                double threshold;

                @Option(names = "--normalize")
                boolean normalize;

                @Option(names = "--text", required = true)
                List<String> texts;

                @Option(names = "--metric", required = true)
                Metric metric;

                @Option(names = "--note")
                Optional<String> note;

                @Override
                public void run() {}
            }
            """;

    private TypeSources() {}
}
