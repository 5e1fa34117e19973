package dev.myelin.processor.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.ActionProcessor;
import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Compiles;
import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import java.util.List;
import org.immutables.processor.ProxyProcessor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Types annotated {@code @Params} have a parser and a writer that everybody else calls. */
class SharedParamsTest {

    private static final String EXECUTE = "public Reply execute() { return new Reply(params().sentence()); }";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Host.class)
    void actionsCallTheParserAndTheWriterOfASharedType(Host host) {
        Compiled compiled = new Plugin()
                .with("Sentence", "@Params public record Sentence(@NotBlank String text) {}")
                .with("Ask", "record Ask(Sentence sentence) {}")
                .with("Reply", "record Reply(Sentence sentence) {}")
                .with(
                        "A",
                        "@InferenceAction(name = \"a\") class A extends BaseInferenceAction<Ask> { " + EXECUTE + " }")
                .with(
                        "B",
                        "@InferenceAction(name = \"b\") class B extends BaseInferenceAction<Ask> { " + EXECUTE + " }")
                .compile(folder, host);

        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.generated("app/SentenceParser.java"))
                .contains("public final class SentenceParser implements ParamsParser<Sentence>")
                .contains("in.notBlank(");
        for (String action : List.of("A", "B")) {
            assertThat(compiled.generated("app/" + action + "ParamsParser.java"))
                    .contains("SentenceParser.readSentence(in)")
                    .doesNotContain("in.notBlank(");
            assertThat(compiled.generated("app/" + action + "ResultWriter.java"))
                    .contains("SentenceWriter.writeSentence(");
        }
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void anActionWhoseParametersAreSharedHasNoParserOfItsOwn(Host host) {
        Compiled compiled = new Plugin()
                .with("Ask", "@Params record Ask(String text) {}")
                .with("A", """
                        @InferenceAction(name = "a") class A extends BaseInferenceAction<Ask> {
                          public Ask execute() { return params(); }
                        }""")
                .compile(folder, host);

        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.generated()).doesNotContainKeys("app/AParamsParser.java", "app/AResultWriter.java");
        assertThat(compiled.generated("app/AAction.java")).contains("new AskParser()", "new AskWriter()");
        assertThat(compiled.generated("app/AskParser.java")).contains("\nfinal class AskParser ");
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void aMistakeInASharedTypeIsToldOnce(Host host) {
        List<String> messages = new Plugin()
                .with("Ask", "@Params record Ask(@Min(1) String text) {}")
                .with(
                        "A",
                        "@InferenceAction(name = \"a\") class A extends BaseInferenceAction<Ask> {"
                                + " public Ask execute() { return params(); } }")
                .with(
                        "B",
                        "@InferenceAction(name = \"b\") class B extends BaseInferenceAction<Ask> {"
                                + " public Ask execute() { return params(); } }")
                .messages(folder, host);

        assertThat(messages)
                .filteredOn(message -> message.contains("[MYE"))
                .singleElement()
                .asString()
                .contains("[MYE1403] @Min is not for Ask.text");
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void aSharedTypeOfAnotherModuleBringsItsParser(Host host) {
        Compiled library = new Plugin()
                .with("Ask", "@Params public record Ask(String text) {}")
                .compile(folder.resolve("library"), host);
        assertThat(library.errors()).isEmpty();

        Compiled compiled =
                new Plugin().with("A", """
                        @InferenceAction(name = "a") class A extends BaseInferenceAction<Ask> {
                          public Ask execute() { return params(); }
                        }""").using(library.classes()).compile(folder.resolve("plugin"), host);

        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.generated("app/AAction.java")).contains("new AskParser()");
        assertThat(compiled.generated()).doesNotContainKey("app/AskParser.java");
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void aTypeOfAModuleThatTheProcessorDidNotSeeIsReadLikeAnyOther(Host host) {
        Compiled library = Compiles.in(folder.resolve("library"))
                .source("lib/Ask.java", """
                        package lib;
                        import dev.myelin.annotations.Params;
                        @Params public record Ask(String text, Shape shape) {
                          @Params public sealed interface Shape {}
                          public record Dot() implements Shape {}
                        }
                        """)
                .source("lib/AskParser.java", "package lib; public class AskParser {}")
                .run(host);
        assertThat(library.errors()).isEmpty();

        Compiled compiled =
                new Plugin().with("A", """
                        @InferenceAction(name = "a") class A extends BaseInferenceAction<lib.Ask> {
                          public lib.Ask execute() { return params(); }
                        }""").using(library.classes()).compile(folder.resolve("plugin"), host);

        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.generated("app/AAction.java")).contains("new AParamsParser()", "new AResultWriter()");
        assertThat(compiled.generated("app/AParamsParser.java")).contains("shape = readShape(in);");
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void theClassThatImmutablesMakesOfASharedTypeIsReadLikeAnyOther(Host host) {
        Compiled compiled = Compiles.in(folder)
                .with(new ProxyProcessor())
                .with(new ActionProcessor())
                .source("app/Part.java", """
                        package app;
                        import dev.myelin.annotations.Params;
                        import org.immutables.value.Value;
                        @Params @Value.Immutable interface Part { int size(); }
                        """)
                .source("app/A.java", """
                        package app;
                        import dev.myelin.annotations.InferenceAction;
                        import dev.myelin.action.BaseInferenceAction;
                        @InferenceAction(name = "a") class A extends BaseInferenceAction<A.Parts> {
                          record Parts(Part part, ImmutablePart made) {}
                          @Override public Parts execute() { return params(); }
                        }
                        """)
                .run(host);

        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.generated("app/AParamsParser.java"))
                .contains("part = PartParser.readPart(in);", "made = readImmutablePart(in);");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "enum Ask { X }         | [MYE1301] Ask, the parameters of Ask, has no named values",
                "interface Ask {}       | [MYE1302] type Ask of Ask has no form in JSON: make it a record, or a sealed interface of records",
                "record Ask<T>(T value) {} | [MYE1302] type Ask<T> of @Params has no form in JSON: a parser is of one type, without type parameters"
            })
    void otherTypesCannotBeShared(String type, String message) {
        assertThat(new Plugin().with("Ask", "@Params " + type).messages(folder, Host.JAVAC))
                .containsExactly("Ask.java:4:9 " + message);
    }
}
