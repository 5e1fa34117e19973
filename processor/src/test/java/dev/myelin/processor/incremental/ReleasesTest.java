package dev.myelin.processor.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.ActionProcessor;
import dev.myelin.processor.IndexProcessor;
import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Compiles;
import dev.myelin.processor.testing.Host;
import dev.myelin.processor.testing.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each release of Java that the compiler knows gets the same sources, and no compiler has anything to say of them. */
class ReleasesTest {

    private static final int FIRST = 17;
    private static final int LAST = Runtime.version().feature();

    @TempDir
    Path folder;

    private static Compiled compile(Path folder, Host host, int release, Map<String, String> sources) {
        Compiles compiles =
                Compiles.in(folder).release(release).with(new ActionProcessor()).with(new IndexProcessor());
        if (host == Host.JAVAC) {
            compiles.options("-Xlint:all,-processing", "-Werror");
        }
        sources.forEach(compiles::source);
        return compiles.run(host);
    }

    @ParameterizedTest
    @EnumSource
    void theFirstReleaseTakesAllThatIsGenerated(Host host) {
        isClean(compile(folder, host, FIRST, Samples.everyKind()));
    }

    /** ECJ has warnings for the authors' sources too, such as imports that are not used: they do not matter here. */
    private static void isClean(Compiled compiled) {
        assertThat(compiled.errors()).extracting(Message::shown).isEmpty();
        assertThat(compiled.messages())
                .filteredOn(message -> compiled.generated().keySet().stream()
                        .anyMatch(path -> Path.of(path).endsWith(String.valueOf(message.file()))))
                .extracting(Message::shown)
                .isEmpty();
    }

    static Stream<Arguments> laterReleases() {
        return pairs(IntStream.rangeClosed(FIRST + 1, LAST));
    }

    private static Stream<Arguments> pairs(IntStream releases) {
        return releases.boxed().flatMap(release -> Stream.of(Host.values()).map(host -> Arguments.of(host, release)));
    }

    @Tag("ci")
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("laterReleases")
    void laterReleasesGetTheSame(Host host, int release) {
        Compiled first = compile(folder.resolve("first"), host, FIRST, Samples.everyKind());

        Compiled later = compile(folder.resolve("later"), host, release, Samples.everyKind());

        isClean(later);
        assertThat(later.generated()).isEqualTo(first.generated());
    }

    static Stream<Arguments> releasesWithFeatures() {
        return pairs(IntStream.of(17, 21, 22, 25).filter(release -> release <= LAST));
    }

    /** What each of these releases brought for good, in one action. */
    @Tag("ci")
    @ParameterizedTest
    @MethodSource("releasesWithFeatures")
    void anActionMayUseWhatItsReleaseHas(Host host, int release) {
        Compiled compiled = compile(folder, host, release, Map.of("app/Modern.java", modern(release)));

        isClean(compiled);
        assertThat(compiled.generated("app/ModernAction.java")).contains("return new Modern(plugin);");
        assertThat(compiled.generated("app/ModernParamsParser.java")).contains("Modern.Circle", "Modern.Square");
    }

    private static String modern(int release) {
        List<String> imports = new ArrayList<>();
        List<String> members = new ArrayList<>(List.of("""
                record Ask(Shape shape, String text) {}
                sealed interface Shape permits Circle, Square {}
                record Circle(double radius) implements Shape {}
                record Square(double side) implements Shape {}
                record Answer(String text) {}"""));
        if (release < 25) {
            members.add("Modern(PluginContext plugin) {}");
        } else {
            imports.add("import module java.net.http;");
            members.add("""
                    private final String greeting;
                    Modern(PluginContext plugin) { String made = plugin.toString(); this.greeting = made; super(); }
                    HttpClient client() { return HttpClient.newHttpClient(); }
                    @Override public String toString() { return greeting; }""");
        }
        String execute;
        if (release < 21) {
            execute = "return new Answer(params().shape() instanceof Circle c ? \"round \" + c : \"else\");";
        } else if (release < 22) {
            execute = "return switch (params().shape()) { case Circle(double r) when r > 1 -> new Answer(\"big \" + r);"
                    + " case Circle c -> new Answer(\"small\" + c); case Square(var side) -> new Answer(\"\" + side); };";
        } else {
            execute = "return switch (params().shape()) { case Circle(_) -> new Answer(\"round\");"
                    + " case Square _ -> new Answer(\"square\"); };";
        }
        members.add("@Override public Answer execute() { " + execute + " }");
        return """
                package app;
                import dev.myelin.action.BaseInferenceAction;
                import dev.myelin.annotations.InferenceAction;
                import dev.myelin.context.PluginContext;
                %s
                @InferenceAction(name = "modern") class Modern extends BaseInferenceAction<Modern.Ask> {
                %s
                }
                """.formatted(String.join("\n", imports), String.join("\n", members));
    }
}
