package dev.myelin.processor.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.ActionProcessor;
import dev.myelin.processor.IndexProcessor;
import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Compiles;
import dev.myelin.processor.testing.Host;
import dev.myelin.processor.testing.Message;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** N mistakes are N errors, all in one compile, though other classes use what would have been generated. */
class CascadeTest {

    private static final String EXECUTE = "@Override public Ask execute() { return params(); }";
    private static final String STEP = "StepResult load(Context context) { return StepResult.ok(); }";

    @TempDir
    Path folder;

    /** The compilers; and javac as Error Prone wants it, which then goes on after errors. */
    static Stream<Arguments> compilers() {
        return Stream.of(
                Arguments.of(Host.JAVAC, List.of()),
                Arguments.of(Host.JAVAC, List.of("-XDcompilePolicy=simple", "--should-stop=ifError=FLOW")),
                Arguments.of(Host.ECJ, List.of()));
    }

    private static String simple(String annotation, String declaration) {
        return "@InferenceAction(" + annotation + ") " + declaration + " extends BaseInferenceAction<Ask> { " + EXECUTE
                + " }";
    }

    /** A mistake each, by the rule that says so, in class {@code X} and the rule's number. */
    private static Map<String, String> mistakes() {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("1101", "@InferenceAction(name = \"a1101\") interface X {}");
        sources.put("1102", simple("name = \"a1102\"", "abstract class X"));
        sources.put("1103", simple("name = \"a1103\"", "class X").replace("{ @", "{ X(int x) {} @"));
        sources.put("1104", simple("name = \"a1104\"", "class X").replace("{ @", "{ X() {} X(PluginContext c) {} @"));
        sources.put("1105", simple("name = \"a1105\"", "class X").replace("{ @", "{ X() throws Exception {} @"));
        sources.put("1110", "@InferenceAction(name = \"a1110\") class X {}");
        sources.put("1111", simple("name = \"a1111\", context = Context.class, steps = Load.class", "class X"));
        sources.put("1112", simple("name = \"a1112\"", "class X").replace("Ask execute", "Object execute"));
        sources.put("1202", "@InferenceAction(name = \"a1202\") class X { @Step(name = \"Load it\") " + STEP + " }");
        sources.put("1203", "@InferenceAction(name = \"a1203\") class X { @Step(weight = 1.7) " + STEP + " }");
        sources.put("1210", "@InferenceAction(name = \"a1210\", steps = Load.class) class X {}");
        sources.put("1216", "@InferenceAction(name = \"a1216\") class X { @Step void load(Context context) {} }");
        sources.put(
                "1222",
                "@InferenceAction(name = \"a1222\", context = Context.class, steps = {Load.class, Load.class}) class X {}");
        sources.put("1301", "@Params enum X { ONE }");
        sources.put("1302", "@Params record X(Thread thread) {}");
        sources.put("1403", "@Params record X(@Min(1) String text) {}");
        sources.put("1412", "@Params record X(@DefaultValue(\"one\") int x) {}");
        sources.put("1501", simple("name = \"Not a name\"", "class X"));
        return sources;
    }

    private static Compiles module(Path folder) {
        return Compiles.in(folder)
                .with(new ActionProcessor())
                .with(new IndexProcessor())
                .source("app/Ask.java", Samples.inApp("record Ask(int x) {}"))
                .source(
                        "app/Context.java",
                        Samples.inApp(
                                "class Context extends InferenceContext<Ask> { Context(ContextInit<Ask> init) { super(init); } }"))
                .source("app/Load.java", Samples.inApp("""
                        @Step(weight = 1) class Load implements WorkflowStep<Context> {
                          @Override public StepResult execute(Context context) { return StepResult.ok(); }
                        }"""));
    }

    /** A class that uses all that would have been generated: in fields, signatures, bodies and imports. */
    private static String use(String name, String source) {
        String body;
        if (source.contains("@Params")) {
            body = """
                    USES(NAMEParser parser, NAMEWriter writer) {}
                    dev.myelin.params.ParamsParser<NAME> own() { return new NAMEParser(); }
                    dev.myelin.params.ResultWriter<NAME> other() { return new NAMEWriter(); }""";
        } else {
            body = """
                    private final NAMEAction field = new NAMEAction();
                    static NAMEAction definition(NAMEAction given) { return new NAMEAction(); }
                    ActionDefinition<?, ?> general() { return field; }
                    Object parser() { return new NAMEParamsParser(); }
                    String schema() { return NAMEParamsParser.JSON_SCHEMA + NAMEParamsParser.UI_SCHEMA; }
                    Object writer(NAMEResultWriter given) { return new NAMEResultWriter(); }""";
        }
        if (source.contains("@Step(weight") || source.contains("@Step void") || source.contains("steps = ")) {
            body += """

                    static final double WEIGHT = NAMEProgress.LOAD.weight();
                    void report(RuntimeContext context, NAMEProgress progress) { String value = progress.value(); }""";
        }
        return Samples.inApp("class USES {\n" + body + "\n}")
                .replace("USES", "Uses" + name)
                .replace("NAME", name);
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void asManyErrorsAsMistakes(Host host, List<String> options) {
        Compiles module = module(folder).options(options.toArray(String[]::new));
        mistakes().forEach((number, source) -> {
            String name = "X" + number;
            module.source("app/" + name + ".java", Samples.inApp(source.replaceAll("\\bX\\b", name)));
            module.source("app/Uses" + name + ".java", use(name, source));
        });

        Compiled compiled = module.run(host);

        assertThat(compiled.errors())
                .extracting(CascadeTest::rule)
                .containsExactlyInAnyOrderElementsOf(mistakes().keySet());
        assertThat(compiled.errors())
                .filteredOn(error -> error.file() != null) // ECJ has no place for a record's components
                .allSatisfy(error -> assertThat(error.file()).isEqualTo("X" + rule(error) + ".java"));
    }

    /** A rule's number; what the compiler says, when it is none of ours. */
    private static String rule(Message error) {
        return error.text().replaceAll("(?s)^\\[MYE(\\d+)].*", "$1");
    }

    /** Mistakes that do not follow from one another, in one class. */
    @ParameterizedTest
    @MethodSource("compilers")
    void allMistakesOfOneClass(Host host, List<String> options) {
        Compiles module = module(folder).options(options.toArray(String[]::new));
        String source = """
                @InferenceAction(name = "Not a name") class X {
                  X() throws Exception {}
                  @Step(weight = 1.7, proportion = 101) StepResult load(Context context) { return StepResult.ok(); }
                  @Step(name = "load") StepResult twice(Context context) { return StepResult.ok(); }
                  @Step(name = "Load it") StepResult named(Context context) { return StepResult.ok(); }
                  @Step void nothing(Context context) {}
                }""";
        module.source("app/X.java", Samples.inApp(source)).source("app/UsesX.java", use("X", source));

        Compiled compiled = module.run(host);

        assertThat(compiled.errors())
                .extracting(CascadeTest::rule)
                .containsExactlyInAnyOrder("1501", "1105", "1203", "1204", "1207", "1202", "1216");
    }

    /** Not every action has a parser and a writer: where the author has a class of such a name, nothing is made up. */
    @ParameterizedTest
    @MethodSource("compilers")
    void noStandInTakesTheNameOfAnAuthorsClass(Host host, List<String> options) {
        Compiled compiled = module(folder)
                .options(options.toArray(String[]::new))
                .source("app/X.java", Samples.inApp("@InferenceAction(name = \"x\") class X {}"))
                .source("app/XParamsParser.java", "package app; class XParamsParser {}")
                .run(host);

        assertThat(compiled.errors()).extracting(CascadeTest::rule).containsExactly("1110");
    }
}
