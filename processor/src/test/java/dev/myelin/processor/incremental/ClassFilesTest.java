package dev.myelin.processor.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.ActionProcessor;
import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Compiles;
import dev.myelin.processor.testing.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
                "app.Typed",
                "app.Registered");

        assertThat(module.compile(List.of("app/Simple.java"), annotated).errors())
                .isEmpty();

        assertThat(Workspace.changed(before, module.outputs())).isEmpty();
        assertThat(module.made())
                .filteredOn(made -> made.name().equals("app.EmbedAction"))
                .hasSize(2);
    }

    /** Before JDK 22 javac keeps annotations on types of class files to itself (JDK-8225377): they are read from there. */
    @ParameterizedTest
    @EnumSource
    void annotationsOnTypesAreReadOfClassFiles(Host host) {
        Workspace module = new Workspace(folder, host)
                .put("app/Ask.java", Samples.inApp("""
                        record Ask(
                            @Nullable Integer top,
                            List<@NotBlank String> tags,
                            Map<@Size(max = 9) String, @Nullable @Max(3) Long> counts,
                            @Nullable String[] texts,
                            String @Nullable [] names,
                            List<List<@DecimalMin(value = "0.5", inclusive = false) Double>> deep,
                            Optional<@Pattern(regexp = "a+", flags = Pattern.Flag.CASE_INSENSITIVE) String> word,
                            Box<String> box,
                            Outer.@Nullable Inner inner) {}"""))
                .put("app/Box.java", Samples.inApp("record Box<T>(List<@Nullable T> all, @Nullable T one) {}"))
                .put("app/Outer.java", Samples.inApp("""
                        class Outer {
                          static class Inner {
                            private List<@Max(4) Integer> few = List.of();
                            List<@Min(2) Long> open = List.of();
                            public List<@Max(4) Integer> getFew() { return few; }
                            public void setFew(List<@Max(4) Integer> few) { this.few = few; }
                          }
                        }"""))
                .put("app/A.java", Samples.simple("A", "a", "Ask"));
        assertThat(module.compileAll().errors()).isEmpty();
        Map<String, String> before = module.outputs();

        assertThat(module.compile("app/A.java").errors()).isEmpty();

        assertThat(module.outputs()).isEqualTo(before);
        assertThat(before.get("app/AParamsParser.java"))
                .contains("Pattern.compile(\"a+\", 2)", "\"exclusiveMinimum\":0.5");
    }

    /** javac takes a source on its source path that is newer: what the class file says besides is of yesterday. */
    @Test
    void butNotOfAClassFileThatIsOlderThanItsSource() throws IOException {
        Workspace module = new Workspace(folder, Host.JAVAC)
                .put("app/Ask.java", Samples.inApp("record Ask(@Nullable Integer top) {}"))
                .put("app/A.java", Samples.simple("A", "a", "Ask"));
        assertThat(module.compileAll().errors()).isEmpty();
        Path source = folder.resolve("sources/app/Ask.java");
        Files.writeString(source, Samples.inApp("record Ask(Integer top) {}"));
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));

        Compiled compiled = Compiles.in(folder)
                .with(new ActionProcessor())
                .classPath(module.classes())
                .options("-sourcepath", folder.resolve("sources").toString(), "-implicit:none")
                .source("app/A.java", module.source("app/A.java"))
                .run(Host.JAVAC);

        assertThat(compiled.generated("app/AParamsParser.java")).contains("\"required\":[\"top\"]");
    }

    @ParameterizedTest
    @EnumSource
    void andOfALibrary(Host host) {
        Path library = Compiles.in(folder.resolve("library"))
                .source("library/Ask.java", """
                        package library;
                        import jakarta.validation.constraints.NotBlank;
                        public record Ask(@org.jspecify.annotations.Nullable Integer top, java.util.List<@NotBlank String> tags) {}
                        """)
                .run(host)
                .classes();
        Compiled plugin = Compiles.in(folder.resolve("plugin"))
                .with(new ActionProcessor())
                .classPath(library)
                .source("app/A.java", Samples.simple("A", "a", "library.Ask"))
                .run(host);

        assertThat(plugin.generated("app/AParamsParser.java"))
                .contains("\"required\":[\"tags\"]", "in.notBlank(in.readString())");
    }
}
