package dev.myelin.processor.incremental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written does not depend on whether a type is compiled along or there already, as a class file. */
class ClassFilesTest {

    private static final String BEAN_IN_ORDER = Samples.inApp("""
            class Bean {
              private List<String> alpha = List.of(); private int zeta;
              public @Size(max = 3) List<String> getAlpha() { return alpha; }
              public void setAlpha(List<String> alpha) { this.alpha = alpha; }
              public int getZeta() { return zeta; }
              public void setZeta(int zeta) { this.zeta = zeta; }
            }""");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void eachClassCompiledAloneGivesTheSame(Host host) {
        Workspace module = new Workspace(folder, host).putAll(Samples.everyKind());
        if (host == Host.ECJ) { // of class files it tells the members in the order of their names
            module.put("app/Bean.java", BEAN_IN_ORDER)
                    .put("app/Color.java", Samples.inApp("enum Color { GREEN, RED }"));
        }
        assertThat(module.compileAll().errors()).isEmpty();
        Map<String, String> before = module.outputs();

        for (String path : module.paths()) {
            assertThat(module.compile(path).errors()).as(path).isEmpty();

            assertThat(Workspace.changed(before, module.outputs())).as(path).isEmpty();
        }
    }

    /**
     * Gradle shows the class files of all annotated types to the processors whenever one of them aggregates; the isolating
     * one generates for them anew. ECJ has no such thing.
     */
    @ParameterizedTest
    @EnumSource(names = "JAVAC")
    void aCompileAsGradleDoesItGivesTheSame(Host host) {
        Workspace module = new Workspace(folder, host).putAll(Samples.everyKind());
        assertThat(module.compileAll().errors()).isEmpty();
        Map<String, String> before = module.outputs();
        List<String> annotated = List.of(
                "app.Sentence",
                "app.Embed",
                "app.Tune",
                "app.Shared",
                "app.Outer",
                "Bare",
                "app.Load",
                "app.Listed",
                "app.Stepped",
                "app.Registered");

        assertThat(module.compile(List.of("app/Simple.java"), annotated).errors())
                .isEmpty();

        assertThat(Workspace.changed(before, module.outputs())).isEmpty();
        assertThat(module.made())
                .filteredOn(made -> made.name().equals("app.EmbedAction"))
                .hasSize(2);
    }

    /** Before JDK 22 javac keeps annotations on types of class files to itself (JDK-8225377). */
    @ParameterizedTest
    @EnumSource
    void annotationsOnTypesAreReadOfClassFiles(Host host) {
        assumeTrue(host == Host.ECJ || Runtime.version().feature() >= 22);
        Workspace module = new Workspace(folder, host)
                .put("app/Ask.java", Samples.inApp("""
                        record Ask(@Nullable Integer top, List<@NotBlank String> tags, Map<String, @Nullable @Max(3) Long> counts) {}"""))
                .put("app/A.java", Samples.simple("A", "a", "Ask"));
        assertThat(module.compileAll().errors()).isEmpty();
        Map<String, String> before = module.outputs();

        assertThat(module.compile("app/A.java").errors()).isEmpty();

        assertThat(Workspace.changed(before, module.outputs())).isEmpty();
    }
}
