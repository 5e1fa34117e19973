package dev.myelin.processor.incremental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.action.ActionCatalog;
import dev.myelin.error.PluginMisbuilt;
import dev.myelin.processor.ActionProcessor;
import dev.myelin.processor.IndexProcessor;
import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Compiles;
import dev.myelin.processor.testing.Host;
import dev.myelin.processor.testing.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The index after a part of a module was compiled: what is gone leaves it, what was not touched stays. */
class PartialCompileTest {

    @TempDir
    Path folder;

    private static final String INPUT = Samples.inApp("record Input(int x) {}");
    private static final String STEP = Samples.inApp("""
            class Context extends InferenceContext<Input> { Context(ContextInit<Input> init) { super(init); } }
            @Step(weight = 1) class Idle implements WorkflowStep<Context> {
              @Override public StepResult execute(Context context) { return StepResult.ok(); }
            }""");

    /** Actions A, B and C of those names in small letters, compiled. */
    private Workspace compiled(Host host) {
        Workspace module = new Workspace(folder, host).put(path("Input"), INPUT);
        for (String name : List.of("A", "B", "C")) {
            module.put(path(name), action(name, name.toLowerCase(Locale.ROOT)));
        }
        clean(module.compileAll());
        assertThat(module.indexed()).containsExactly("app.AAction", "app.BAction", "app.CAction");
        return module;
    }

    private static String path(String className) {
        return "app/" + className + ".java";
    }

    private static String action(String className, String name) {
        return Samples.simple(className, name, "Input");
    }

    private static void clean(Compiled compiled) {
        assertThat(compiled.errors()).extracting(Message::shown).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void oneClassCompiledAloneKeepsTheOthers(Host host) {
        Workspace module = compiled(host);
        Map<String, String> before = module.outputs();

        clean(module.compile(path("B")));

        assertThat(Workspace.changed(before, module.outputs())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aDeletedClassLeaves(Host host) {
        Workspace module = compiled(host).remove(path("A"));

        clean(module.compile(path("C")));

        assertThat(module.indexed()).containsExactly("app.BAction", "app.CAction");
        assertThat(module.output(Workspace.MANIFEST)).doesNotContain("app.A").contains("app.B", "app.C");
    }

    @ParameterizedTest
    @EnumSource
    void anotherNameStandsInTheManifest(Host host) {
        Workspace module = compiled(host).put(path("B"), action("B", "renamed"));

        clean(module.compile(path("B")));

        assertThat(module.indexed()).containsExactly("app.AAction", "app.BAction", "app.CAction");
        assertThat(module.output(Workspace.MANIFEST))
                .contains("\"name\": \"a\"", "\"name\": \"renamed\"", "\"name\": \"c\"")
                .doesNotContain("\"name\": \"b\"");
    }

    /** As long as something with one of the annotations is compiled beside it: else nobody calls us. */
    @ParameterizedTest
    @EnumSource
    void aClassWithoutItsAnnotationLeaves(Host host) {
        Workspace module = compiled(host).put(path("B"), Samples.inApp("class B {}"));

        clean(module.compile(path("A"), path("B")));

        assertThat(module.indexed()).containsExactly("app.AAction", "app.CAction");
    }

    @ParameterizedTest
    @EnumSource
    void aNameThatAnUntouchedClassHasIsRefusedAtTheOneThatIsCompiled(Host host) {
        Workspace module = compiled(host);
        Map<String, String> before = module.outputs();

        List<Message> errors =
                module.put(path("B"), action("B", "a")).compile(path("B")).errors();
        assertThat(errors)
                .extracting(PartialCompileTest::atFile)
                .containsExactly("B.java [MYE1502] action name 'a' is taken by app.A");

        // The one before in the order of names too: the other has no place in a source.
        errors = module.put(path("B"), action("B", "c")).compile(path("B")).errors();
        assertThat(errors)
                .extracting(PartialCompileTest::atFile)
                .containsExactly("B.java [MYE1502] action name 'c' is taken by app.C");
        assertThat(module.output(Workspace.SERVICES))
                .isEqualTo(before.get("services/dev.myelin.action.ActionDefinition"));
    }

    private static String atFile(Message message) {
        return message.file() + " " + message.text().lines().findFirst().orElse("");
    }

    @ParameterizedTest
    @EnumSource
    void aCompileThatFailsLeavesTheIndex(Host host) {
        Workspace module = compiled(host);
        String services = module.output(Workspace.SERVICES);
        String manifest = module.output(Workspace.MANIFEST);

        module.put(path("A"), action("A", "renamed")).put(path("B"), action("B", "Not a name"));
        assertThat(module.compile(path("A"), path("B")).success()).isFalse();
        assertThat(module.output(Workspace.SERVICES)).isEqualTo(services);
        assertThat(module.output(Workspace.MANIFEST)).isEqualTo(manifest);

        module.put(path("B"), action("B", "b").replace("execute()", "execute() throws Nowhere"));
        assertThat(module.compile(path("A"), path("B")).success()).isFalse();
        assertThat(module.output(Workspace.SERVICES)).isEqualTo(services);
    }

    @ParameterizedTest
    @EnumSource
    void anIndexThatIsNotOursIsWrittenAnew(Host host) throws IOException {
        Workspace module = compiled(host);
        byte[] noise = new byte[300];
        Arrays.fill(noise, (byte) 0xC3);
        Path index = module.classes().resolve(Workspace.SERVICES);
        for (byte[] text : List.of(
                new byte[0],
                noise,
                "by.another.Tool\n# all in a comment\napp.X # no such.Class\n # \n#..#\n#a..b\n#1\n# java.lang.String\n#[]\n# app/A"
                        .getBytes(StandardCharsets.UTF_8))) {
            Files.write(index, text);

            clean(module.compile(path("B")));

            assertThat(module.indexed()).containsExactly("app.BAction");
        }
    }

    /** ECJ does not replace a class that is there, and javac does: neither is taken down by it. */
    @ParameterizedTest
    @EnumSource
    void generatedClassesThatNobodyDeletedAreNoCrash(Host host) {
        Workspace module = compiled(host);
        Map<String, String> before = module.outputs();

        Compiled again = Compiles.in(folder)
                .with(new ActionProcessor())
                .with(new IndexProcessor())
                .classPath(module.classes())
                .source(path("B"), action("B", "b"))
                .run(host);

        List<String> inTheWay = host == Host.JAVAC ? List.of() : List.of("BAction", "BParamsParser", "BResultWriter");
        assertThat(again.errors())
                .extracting(PartialCompileTest::atFile)
                .containsExactlyElementsOf(inTheWay.stream()
                        .map(name -> "B.java [MYE1503] generating for B needs the name " + name
                                + ", which a class of another annotation processor or of an earlier compile has")
                        .toList());
        assertThat(Workspace.changed(before, module.outputs())).isEmpty();
    }

    /** No compiler runs a processor whose annotations are nowhere. */
    @ParameterizedTest
    @EnumSource
    void classesWithoutAnnotationsLeaveTheIndex(Host host) {
        Workspace module = compiled(host).put(path("Plain"), Samples.inApp("class Plain { int x; }"));
        Map<String, String> before = module.outputs();

        clean(module.compile(path("Plain"), path("Input")));

        assertThat(Workspace.changed(before, module.outputs())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSharedTypeCompiledAloneKeepsAll(Host host) {
        Workspace module = compiled(host)
                .put(path("Ask"), Samples.inApp("@Params record Ask(int x) {}"))
                .put(path("D"), Samples.simple("D", "d", "Ask"));
        clean(module.compile(path("Ask"), path("D")));
        Map<String, String> before = module.outputs();

        clean(module.compile(path("Ask")));
        assertThat(Workspace.changed(before, module.outputs())).isEmpty();

        clean(module.compile(path("D")));
        assertThat(Workspace.changed(before, module.outputs())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anIndexOfClassesThatAreAllGoneIsEmptiedByAStep(Host host) {
        Workspace module = compiled(host)
                .remove(path("A"))
                .remove(path("B"))
                .remove(path("C"))
                .put(path("Idle"), STEP);

        clean(module.compile(path("Idle")));

        assertThat(module.output(Workspace.SERVICES)).isEmpty();
        assertThat(module.output(Workspace.MANIFEST)).isEqualTo("{\"actions\": [\n\n]}\n");
    }

    /** When nothing that is left has an annotation of ours, the index stays; the runtime says what to do. */
    @ParameterizedTest
    @EnumSource
    void anIndexOfClassesThatAreGoneIsNoticedWhenItRuns(Host host) {
        Workspace module = compiled(host).remove(path("A")).remove(path("B")).remove(path("C"));

        Compiled compiled = module.compile(path("Input"));

        clean(compiled);
        assertThatThrownBy(() -> ActionCatalog.load(compiled.newLoader()))
                .isInstanceOf(PluginMisbuilt.class)
                .hasMessageStartingWith("the plugin's index does not fit its classes: ")
                .hasMessageContaining("app.AAction")
                .hasMessageEndingWith("; build it again from clean");
    }
}
