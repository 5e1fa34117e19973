package dev.myelin.processor.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Outputs change when what they say changes, and at no other time. */
class UnrelatedEditTest {

    @TempDir
    Path folder;

    /** Edits one after the other in one module: each is looked at for what differs from the state before. */
    @ParameterizedTest
    @EnumSource
    void anEditChangesTheOutputsOfItsContractOnly(Host host) {
        Workspace module = new Workspace(folder, host).putAll(Samples.everyKind());
        Map<String, String> before = compiled(module);

        module.put("app/Simple.java", reformatted(Samples.simple("Simple", "simple", "Wide")));
        assertThat(Workspace.changed(before, compiled(module))).isEmpty();

        module.put(
                "app/Simple.java",
                Samples.simple("Simple", "simple", "Wide")
                        .replace("@Override", "private int helper() { return 1; } @Override"));
        assertThat(Workspace.changed(before, compiled(module))).isEmpty();

        module.put("app/Simple.java", Samples.simple("Simple", "simpler", "Wide"));
        Map<String, String> renamed = compiled(module);
        assertThat(Workspace.changed(before, renamed)).containsExactly("app/SimpleAction.java", "myelin/plugin.json");

        module.put("app/Outer.java", module.source("app/Outer.java").replace("int x", "String x"));
        assertThat(Workspace.changed(renamed, compiled(module)))
                .containsExactly("app/OuterInnerParamsParser.java", "app/OuterInnerResultWriter.java");
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfTheSourcesDoesNotMatter(Host host) {
        Workspace module = new Workspace(folder, host).putAll(Samples.everyKind());
        Map<String, String> before = compiled(module);

        for (int seed = 1; seed <= 2; seed++) {
            List<String> paths = new ArrayList<>(module.paths());
            Collections.shuffle(paths, new Random(seed));
            assertThat(module.compile(paths).errors()).isEmpty();

            assertThat(Workspace.changed(before, module.outputs()))
                    .as("order %s", paths)
                    .isEmpty();
        }
    }

    /** The compilers tell of members and types in ways of their own: what is written is the same. */
    @ParameterizedTest
    @EnumSource(names = "ECJ")
    void theCompilerDoesNotMatter(Host other) {
        Workspace module = new Workspace(folder.resolve("javac"), Host.JAVAC).putAll(Samples.everyKind());
        Workspace same = new Workspace(folder.resolve("other"), other).putAll(Samples.everyKind());

        assertThat(Workspace.changed(compiled(module), compiled(same))).isEmpty();
    }

    private static String reformatted(String source) {
        return "// a comment\n" + source.replace("; ", ";\n\n\t").replace("{ ", "{\r\n    ") + "\n/* the end */\n";
    }

    private static Map<String, String> compiled(Workspace module) {
        assertThat(module.compileAll().errors()).isEmpty();
        return module.outputs();
    }
}
