package dev.myelin.benchmarks.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.myelin.benchmarks.compile.worker.Compile;
import dev.myelin.benchmarks.compile.worker.MemoryFiles;
import dev.myelin.benchmarks.compile.worker.Processors;
import dev.myelin.benchmarks.compile.worker.Source;
import dev.myelin.benchmarks.compile.worker.Way;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs on what the build has packaged: the processors as their users get them. */
@Tag("ci")
class ToolIT {

    private final Jars jars;

    ToolIT() throws URISyntaxException {
        jars = Jars.here();
    }

    private MemoryFiles generate(Tool tool) throws IOException {
        Compile compile = tool.compile(2, jars);
        return compile.run(Way.PROCESSOR, Processors.on(compile.processorPath()));
    }

    private static List<String> types(MemoryFiles files) {
        return files.sources().stream().map(Source::type).toList();
    }

    @Test
    void anActionHasFiveFilesAndTheModuleAnIndex() throws IOException {
        MemoryFiles files = generate(Tool.MYELIN);

        List<String> expected = new ArrayList<>();
        for (String action : List.of("app.Sample1", "app.Sample2")) {
            Stream.of("Action", "ParamsParser", "Progress", "ResultWriter", "Steps")
                    .map(action::concat)
                    .forEach(expected::add);
        }
        assertThat(types(files)).containsExactlyElementsOf(expected);
        assertThat(files.resources())
                .containsExactly("META-INF/myelin/plugin.json", "META-INF/services/dev.myelin.action.ActionDefinition");
    }

    @Test
    void aValueHasAClass() throws IOException {
        MemoryFiles files = generate(Tool.IMMUTABLES);

        assertThat(types(files)).containsExactly("app.ImmutableSample1", "app.ImmutableSample2");
        assertThat(files.resources()).isEmpty();
    }

    @Test
    void aRecordHasAnAdapterAndTheModuleTheirComponent() throws IOException {
        MemoryFiles files = generate(Tool.AVAJE_JSONB);

        assertThat(types(files))
                .containsExactly(
                        "app.Sample1JsonAdapter", "app.Sample2JsonAdapter", "app.jsonb.GeneratedJsonComponent");
        assertThat(files.resources()).containsExactly("META-INF/services/io.avaje.jsonb.spi.JsonbExtension");
    }

    @Test
    void commandsHaveThreeFilesTogether() throws IOException {
        MemoryFiles files = generate(Tool.PICOCLI);

        assertThat(types(files)).isEmpty();
        assertThat(files.resources())
                .containsExactly(
                        "META-INF/native-image/picocli-generated/proxy-config.json",
                        "META-INF/native-image/picocli-generated/reflect-config.json",
                        "META-INF/native-image/picocli-generated/resource-config.json");
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void eachWayGivesTheSameClasses(Tool tool) throws IOException {
        MemoryFiles made = generate(tool);
        Compile own = tool.compile(2, jars);
        Compile known = new Compile(own.classPath(), own.processorPath(), own.own(), made.sources());

        assertThat(made.classes()).contains("app.Sample1", "app.Sample2");
        assertThat(known.run(Way.HANDED_IN, null).classes()).isEqualTo(made.classes());
        assertThat(known.run(Way.COPIED, null).classes()).isEqualTo(made.classes());
        assertThat(known.run(Way.PROCESSOR, null).classes()).isEqualTo(made.classes());
    }

    @Test
    void withoutAProcessorNothingIsGenerated() throws IOException {
        MemoryFiles files = Tool.MYELIN.compile(2, jars).run(Way.HANDED_IN, null);

        assertThat(files.sources()).isEmpty();
        assertThat(files.resources()).isEmpty();
    }

    @Test
    void sourcesThatDoNotCompileAreNoResult() throws IOException {
        Compile right = Tool.PICOCLI.compile(1, jars);
        Compile wrong = new Compile("", "", right.own(), List.of());

        assertThatIllegalStateException()
                .isThrownBy(() -> wrong.run(Way.HANDED_IN, null))
                .withMessageContaining("package picocli.CommandLine does not exist");
    }

    @Test
    void whatIsPreparedIsReadBack(@TempDir Path folder) throws IOException {
        Prepared prepared = Prepared.in(folder, Tool.MYELIN, 2, jars);
        Compile read = Compile.of(prepared.classPath(), prepared.processorPath(), prepared.folder());

        assertThat(prepared.files()).isEqualTo(12);
        assertThat(read.own()).isEqualTo(Tool.MYELIN.compile(2, jars).own());
        assertThat(read.generated()).isEqualTo(generate(Tool.MYELIN).sources());
    }

    @Test
    void jvmsOfTheirOwnCompile(@TempDir Path folder) throws IOException {
        CompilePlan plan = CompilePlan.WHOLE
                .with("counts=1")
                .with("warmups=0")
                .with("rounds=2")
                .with("colds=1")
                .with("tools=MYELIN,PICOCLI");
        CompileResults results = new CompileRounds(plan, jars, folder).run();

        assertThat(CompileReport.of(results))
                .contains("#### Warm: 1 types", "#### Cold: 1 types", "| Myelin | 7 |", "| picocli-codegen | 3 |");
    }
}
