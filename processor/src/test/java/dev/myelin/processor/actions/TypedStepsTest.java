package dev.myelin.processor.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Golden;
import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is generated for steps that are joined by their types, and for what skips and undoes steps of any style. */
class TypedStepsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void stepsRunOneAfterTheOtherInTheOrderOfTheirTypes(Host host) {
        check("Counting", host, "CountingSteps", "CountingAction", "CountingProgress");
    }

    @ParameterizedTest
    @EnumSource
    void aStepMayBeTriedAgainSkippedAndUndone(Host host) {
        check("Hall", host, "HallSteps");
    }

    @ParameterizedTest
    @EnumSource
    void stepsMayRunAtTheSameTime(Host host) {
        check("Kitchen", host, "KitchenSteps");
    }

    @ParameterizedTest
    @EnumSource
    void stepsOverAContextHaveTheSame(Host host) {
        check("Garden", host, "GardenSteps");
    }

    @ParameterizedTest
    @EnumSource
    void anActionWhoseOutputsAreAllTakenAnswersASummary(Host host) {
        Compiled compiled = compile(host, "", "@Step int one(Params p) { return 1; } @Step void two(int i) {}");

        assertThat(compiled.generated("app/AAction.java"))
                .contains("extends TypedStepAction<A, Params, Map<String, @Nullable Object>>")
                .contains("ResultWriter.FREE_FORM");
        assertThat(compiled.generated("app/ASteps.java"))
                .contains(
                        "    run.step(AProgress.TWO)\n        .run(() -> action.two(one));\n    return run.summary();\n");
        assertThat(compiled.generated()).doesNotContainKey("app/AResultWriter.java");
    }

    @ParameterizedTest
    @EnumSource
    void stepsAtTheSameTimeAreWaitedForBeforeTheSummary(Host host) {
        Compiled compiled =
                compile(host, ", parallelism = 3", "@Step void one(Params p) {} @Step void two(ModelInfo model) {}");

        assertThat(compiled.generated("app/ASteps.java"))
                .contains(".startVoid(() -> action.two(run.model()));\n    run.join();\n    return run.summary();\n")
                .contains("PlannedStep.of(StepSpec.of(AProgress.TWO))).parallel(3);");
    }

    @ParameterizedTest
    @EnumSource
    void aResultThatIsNotOfTheLastStepIsKept(Host host) {
        Compiled compiled = compile(
                host,
                "",
                "@Step int one(Params p) { return 1; } @Step long two(int i) { return 1; } @Step void three(int i) {}");

        assertThat(compiled.generated("app/ASteps.java"))
                .contains("    Long two = run.step(AProgress.TWO)\n        .call(() -> action.two(one));\n")
                .endsWith("        .run(() -> action.three(one));\n    return two;\n  }\n}\n");
    }

    @ParameterizedTest
    @EnumSource
    void namesThatAreTakenAreChanged(Host host) {
        Compiled compiled = compile(
                host,
                "",
                "@Step(name = \"a\") int output(Params p) { return 1; } @Step(name = \"b\") long output(int i) { return 1; }"
                        + " @Step(name = \"c\") String params(long l) { return \"\"; } @Step void run(String s) {}");

        assertThat(compiled.generated("app/ASteps.java"))
                .contains("Integer output2 = run.step(AProgress.A)\n        .call(() -> action.output(params));")
                .contains("Long output3 = run.step(AProgress.B)\n        .call(() -> action.output(output2));")
                .contains("String params2 = run.step(AProgress.C)\n        .call(() -> action.params(output3));")
                .contains("run.step(AProgress.RUN)\n        .run(() -> action.run(params2));");
    }

    @ParameterizedTest
    @EnumSource
    void aRawTypeIsNotWarnedOfTwice(Host host) {
        Compiled compiled = compile(
                host,
                "",
                "@SuppressWarnings(\"rawtypes\") @Step List one(Params p) { return List.of(); }"
                        + " @SuppressWarnings(\"rawtypes\") @Step int two(List l) { return l.size(); }");

        assertThat(compiled.generated("app/ASteps.java"))
                .contains("  @SuppressWarnings(\"rawtypes\")\n  static Integer run(");
    }

    @ParameterizedTest
    @EnumSource
    void theParametersAreOfTheBaseClassAndTheModelIsTheirs(Host host) {
        Compiled compiled = new Plugin()
                .with("Query", "record Query(String text) {}")
                .with("Params", "record Params(long modelId) {}")
                .with("A", """
                        @InferenceAction(name = "a") class A extends BaseInferenceAction<Params> {
                          @Step Query one(ModelInfo model) { return new Query(model.name()); }
                        }""")
                .compile(folder, host, warnings(host));

        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.generated("app/AAction.java"))
                .contains("extends TypedStepAction<A, Params, Query>")
                .contains("return ModelId.of(params.modelId());");
    }

    @ParameterizedTest
    @EnumSource
    void ofSeveralTypesTheOneThatIsCalledParamsIsTaken(Host host) {
        assertThat(hint("record Query(int x) {}", "int a(Query q, Params p)", host))
                .isEqualTo(
                        "hint: let a step return exactly this type, or take what a step returns; Params is taken for the"
                                + " parameters: annotate Query @Params if it is meant to be them");
    }

    @ParameterizedTest
    @EnumSource
    void ofSeveralTypesTheFirstIsTaken(Host host) {
        assertThat(hint("record Query(int x) {} record Other(int x) {}", "int a(Other o, Query q)", host))
                .isEqualTo(
                        "hint: let a step return exactly this type, or take what a step returns; Other is taken for the"
                                + " parameters: annotate Query @Params if it is meant to be them");
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeParametersIsNotTakenForThem(Host host) {
        assertThat(hint("interface Encoder {}", "int a(Encoder e, Params p)", host))
                .isEqualTo("hint: let a step return exactly this type, or take what a step returns");
    }

    private String hint(String types, String step, Host host) {
        Compiled compiled = Plugin.usual()
                .with("A", types + " @InferenceAction(name = \"a\") class A { @Step " + step + " { return 1; } }")
                .compile(folder, host);
        List<String> hints = compiled.errors().stream()
                .map(error -> error.text().lines().toList().get(1).strip())
                .toList();
        assertThat(hints).hasSize(1);
        return hints.get(0);
    }

    private Compiled compile(Host host, String attributes, String members) {
        Compiled compiled = Plugin.usual()
                .with("A", "@InferenceAction(name = \"a\"%s) class A { %s }".formatted(attributes, members))
                .with("B", "@InferenceAction(name = \"b\", context = Context.class, steps = Load.class) class B {}")
                .compile(folder, host, warnings(host));
        assertThat(compiled.errors()).isEmpty();
        return compiled;
    }

    private void check(String action, Host host, String... generated) {
        Compiled compiled = new Plugin()
                .withFile("app/" + action + ".java", Running.source(action))
                .compile(folder, host, warnings(host))
                .isClean();
        for (String name : generated) {
            Golden.check(name + ".java", compiled.generated("app/" + name + ".java"));
        }
    }

    private static String[] warnings(Host host) {
        return host == Host.JAVAC ? new String[] {"-Xlint:all,-processing,-options", "-Werror"} : new String[0];
    }
}
