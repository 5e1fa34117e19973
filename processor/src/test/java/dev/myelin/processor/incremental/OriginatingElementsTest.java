package dev.myelin.processor.incremental;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.ActionProcessor;
import dev.myelin.processor.IndexProcessor;
import dev.myelin.processor.testing.Host;
import dev.myelin.processor.testing.WrittenFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What Gradle asks of processors before it compiles a part of a module instead of the whole. */
class OriginatingElementsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void eachSourceHasItsAnnotatedTypeAsOnlyOrigin(Host host) {
        Workspace module = new Workspace(folder, host).putAll(Samples.everyKind());

        assertThat(module.compileAll().errors()).isEmpty();

        assertThat(module.made())
                .filteredOn(made -> made.location() == StandardLocation.SOURCE_OUTPUT)
                .allSatisfy(made -> assertThat(made.origins()).as(made.name()).hasSize(1))
                .extracting(made -> made.origins().get(0) + ": " + made.name())
                .containsExactlyInAnyOrder(
                        "RECORD app.Sentence: app.SentenceParser",
                        "RECORD app.Sentence: app.SentenceWriter",
                        "CLASS app.Embed: app.EmbedAction",
                        "CLASS app.Embed: app.EmbedParamsParser",
                        "CLASS app.Embed: app.EmbedResultWriter",
                        "CLASS app.Tune: app.TuneAction",
                        "CLASS app.Tune: app.TuneParamsParser",
                        "CLASS app.Tune: app.TuneResultWriter",
                        "CLASS app.Simple: app.SimpleAction",
                        "CLASS app.Simple: app.SimpleParamsParser",
                        "CLASS app.Simple: app.SimpleResultWriter",
                        "CLASS app.Shared: app.SharedAction",
                        "CLASS app.Outer.Inner: app.OuterInnerAction",
                        "CLASS app.Outer.Inner: app.OuterInnerParamsParser",
                        "CLASS app.Outer.Inner: app.OuterInnerResultWriter",
                        "CLASS Bare: BareAction",
                        "CLASS Bare: BareParamsParser",
                        "CLASS Bare: BareResultWriter",
                        "CLASS app.Listed: app.ListedAction",
                        "CLASS app.Listed: app.ListedParamsParser",
                        "CLASS app.Listed: app.ListedProgress",
                        "CLASS app.Listed: app.ListedResultWriter",
                        "CLASS app.Listed: app.ListedSteps",
                        "CLASS app.Stepped: app.SteppedAction",
                        "CLASS app.Stepped: app.SteppedParamsParser",
                        "CLASS app.Stepped: app.SteppedProgress",
                        "CLASS app.Stepped: app.SteppedSteps",
                        "CLASS app.Typed: app.TypedAction",
                        "CLASS app.Typed: app.TypedParamsParser",
                        "CLASS app.Typed: app.TypedProgress",
                        "CLASS app.Typed: app.TypedResultWriter",
                        "CLASS app.Typed: app.TypedSteps",
                        "CLASS app.Registered: app.RegisteredAction",
                        "CLASS app.Registered: app.RegisteredParamsParser");
        // The index is of the whole module: it belongs to no class. No other location would be allowed.
        assertThat(module.made())
                .filteredOn(made -> made.location() != StandardLocation.SOURCE_OUTPUT)
                .containsExactly(
                        new WrittenFile(StandardLocation.CLASS_OUTPUT, Workspace.SERVICES, List.of()),
                        new WrittenFile(StandardLocation.CLASS_OUTPUT, Workspace.MANIFEST, List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void whatStandsInForAFaultyClassHasItAsOnlyOrigin(Host host) {
        Workspace module = new Workspace(folder, host)
                .put("app/A.java", Samples.inApp("@InferenceAction(name = \"a\") class A { @Step void load() {} }"))
                .put("app/B.java", Samples.inApp("@Params record B(Thread thread) {}"));

        module.compileAll();

        Map<String, TreeSet<String>> byOrigin = module.made().stream()
                .collect(groupingBy(
                        made -> made.origins().toString(),
                        TreeMap::new,
                        mapping(WrittenFile::name, toCollection(TreeSet::new))));
        assertThat(byOrigin.keySet()).containsExactly("[CLASS app.A]", "[RECORD app.B]");
    }

    /** Gradle takes a processor that is not listed there for one that needs everything compiled anew. */
    @Test
    void gradleIsToldOfEachProcessor() {
        assertThat(lines("META-INF/gradle/incremental.annotation.processors"))
                .containsExactlyInAnyOrder(
                        ActionProcessor.class.getName() + ",isolating",
                        IndexProcessor.class.getName() + ",aggregating");
        assertThat(lines("META-INF/services/" + Processor.class.getName()))
                .containsExactlyInAnyOrder(ActionProcessor.class.getName(), IndexProcessor.class.getName());
    }

    static Stream<String> annotations() {
        return Stream.of(new ActionProcessor(), new IndexProcessor())
                .flatMap(processor -> processor.getSupportedAnnotationTypes().stream())
                .distinct();
    }

    /** Classes that are not compiled anew are shown to the index's processor as class files. */
    @ParameterizedTest
    @MethodSource("annotations")
    void annotationsAreInClassFiles(String name) throws ClassNotFoundException {
        Retention retention = Class.forName(name).getAnnotation(Retention.class);

        assertThat(retention).isNotNull();
        assertThat(retention.value()).isEqualTo(RetentionPolicy.CLASS);
    }

    /** Of this module only: neighbours on the test's class path have such files too. */
    private static List<String> lines(String resource) {
        try {
            for (URL url :
                    Collections.list(ActionProcessor.class.getClassLoader().getResources(resource))) {
                try (var in = url.openStream()) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    if (text.contains("dev.myelin.")) {
                        return text.lines().toList();
                    }
                }
            }
            throw new AssertionError("no " + resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
