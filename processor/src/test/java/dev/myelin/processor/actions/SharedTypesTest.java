package dev.myelin.processor.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.error.InvalidParams;
import dev.myelin.json.Json;
import dev.myelin.params.ParamsParser;
import dev.myelin.params.ResultWriter;
import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Golden;
import dev.myelin.processor.testing.Host;
import dev.myelin.processor.testing.Message;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Types annotated {@code @Params}: one parser and one writer, whoever reads and writes them. */
class SharedTypesTest {

    private static final String SENTENCE = """
            @Params public record Sentence(@NotBlank String text, @Nullable Sentence next, List<Part> parts) {
              public record Part(int from) {}
            }""";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Host.class)
    void haveAParserAndAWriterBesideThem(Host host) {
        Compiled compiled = new Plugin().with("Sentence", SENTENCE).compile(folder, host, warnings(host));

        assertClean(compiled, host);
        Golden.check("SentenceParser.java", compiled.generated("app/SentenceParser.java"));
        Golden.check("SentenceWriter.java", compiled.generated("app/SentenceWriter.java"));
    }

    @Test
    void areReadAndWrittenByThem() throws Exception {
        ClassLoader loader = new Plugin()
                .with("Sentence", SENTENCE)
                .compile(folder, Host.JAVAC)
                .newLoader();
        ParamsParser<Object> parser = instance(loader, "app.SentenceParser");
        String document =
                "{\"text\":\"t\",\"next\":{\"text\":\"n\",\"next\":null,\"parts\":[]},\"parts\":[{\"from\":1}]}";

        Object sentence = parser.parse("search", document.getBytes(StandardCharsets.UTF_8));

        assertThat(write(loader, sentence)).isEqualTo(document);
        assertThat(parser.type()).isEqualTo(sentence.getClass());
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void anActionOfSuchATypeHasNoParserAndNoWriterOfItsOwn(Host host) {
        Compiled compiled =
                new Plugin().with("Sentence", SENTENCE).with("A", """
                        @InferenceAction(name = "a") class A extends BaseInferenceAction<Sentence> {
                          @Override public Sentence execute() { return params(); }
                        }""").compile(folder, host, warnings(host));

        assertClean(compiled, host);
        assertThat(compiled.generated())
                .containsOnlyKeys("app/AAction.java", "app/SentenceParser.java", "app/SentenceWriter.java");
        assertThat(compiled.generated("app/AAction.java"))
                .contains("new SentenceParser(),")
                .contains("new SentenceWriter());");
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void whatReachesThemCallsTheirs(Host host) {
        Compiled compiled = new Plugin()
                .with("Sentence", SENTENCE)
                .with("A", """
                        @InferenceAction(name = "a") class A extends BaseInferenceAction<A.Texts> {
                          record Texts(List<Sentence> sentences, @Nullable Sentence title) {}
                          @Override public Texts execute() { return params(); }
                        }""")
                .with("B", """
                        @InferenceAction(name = "b") class B implements Predictor<String, Sentence, Sentence> {
                          public String load(ModelInfo model) { return ""; }
                          public List<Sentence> infer(String model, List<Sentence> inputs, InferenceCall call) { return inputs; }
                        }""")
                .compile(folder, host, warnings(host));

        assertClean(compiled, host);
        assertThat(compiled.generated("app/AParamsParser.java"))
                .contains("list.add(SentenceParser.readSentence(in));")
                .contains("title = in.isNull() ? null : SentenceParser.readSentence(in);")
                .doesNotContain("new Sentence(");
        assertThat(compiled.generated("app/AResultWriter.java"))
                .contains("SentenceWriter.writeSentence(ResultWriter.notNull(element, out), out);")
                .contains("SentenceWriter.writeSentence(title, out);")
                .doesNotContain("value.text()");
        assertThat(compiled.generated("app/BParamsParser.java"))
                .contains("return PredictorEnvelope.read(in, SentenceParser::readSentence);")
                .doesNotContain("new Sentence(");
        assertThat(compiled.generated("app/BResultWriter.java"))
                .contains("value.write(out, SentenceWriter::writeSentence);")
                .doesNotContain("value.text()");
        assertThat(compiled.generated("app/BAction.java")).contains("SentenceWriter::writeSentence);");
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void mayBeSealedWithCasesThatAreSharedToo(Host host) {
        Compiled compiled = new Plugin().with("Shape", """
                        @Params sealed interface Shape {
                          @Params record Circle(double radius) implements Shape {}
                          record Square(double side, @Nullable Shape inner) implements Shape {}
                        }""").with("A", """
                        @InferenceAction(name = "a") class A extends BaseInferenceAction<Shape> {
                          @Override public Shape execute() { return params(); }
                        }""").compile(folder, host, warnings(host));

        assertClean(compiled, host);
        assertThat(compiled.generated())
                .containsOnlyKeys(
                        "app/AAction.java",
                        "app/ShapeCircleParser.java",
                        "app/ShapeCircleWriter.java",
                        "app/ShapeParser.java",
                        "app/ShapeWriter.java");
        assertThat(compiled.generated("app/ShapeParser.java"))
                .contains("final class ShapeParser implements")
                .contains("  static @Nullable Shape readShape(ParamsReader in)")
                .contains("case \"circle\" -> ShapeCircleParser.readCircle(in);")
                .contains("default -> readSquare(in);")
                .contains("inner = in.isNull() ? null : readShape(in);");
        assertThat(compiled.generated("app/ShapeWriter.java"))
                .contains("ShapeCircleWriter.writeCircle(circle, out);")
                .contains("writeSquare((Shape.Square) value, out);");
        assertThat(compiled.generated("app/ShapeCircleParser.java")).contains("in.tag(\"circle\");");
    }

    @Test
    void problemsStandAtTheirPlaceInTheActionsDocument() throws Exception {
        ClassLoader loader = new Plugin()
                .with("Sentence", SENTENCE)
                .with("A", """
                        @InferenceAction(name = "a") class A extends BaseInferenceAction<A.Texts> {
                          record Texts(List<Sentence> sentences) {}
                          @Override public Map<String, Object> execute() { return Map.of(); }
                        }""")
                .compile(folder, Host.JAVAC)
                .newLoader();
        ParamsParser<Object> parser = instance(loader, "app.AParamsParser");
        byte[] document = "{\"sentences\": [{\"text\": \" \", \"parts\": [{}]}]}".getBytes(StandardCharsets.UTF_8);

        assertThat(catchThrowableOfType(InvalidParams.class, () -> parser.parse("a", document)))
                .hasMessage("""
                        parameters of 'a' are not valid (2 problems)
                          /sentences/0/text            must not be blank
                          /sentences/0/parts/0/from    is required""");
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void oneMistakeIsOneErrorWhoeverUsesTheType(Host host) {
        Compiled compiled = new Plugin()
                .with("Wrong", "@Params record Wrong(@DefaultValue(\"x\") int count) {}")
                .with("A", """
                        @InferenceAction(name = "a") class A extends BaseInferenceAction<Wrong> {
                          static final Object PARSER = new WrongParser();
                          @Override public Wrong execute() { return params(); }
                        }""")
                .with("B", """
                        @InferenceAction(name = "b") class B extends BaseInferenceAction<B.P> {
                          record P(int x) {}
                          @Override public List<Wrong> execute() { return List.of(); }
                        }""")
                .compile(folder, host);

        assertThat(compiled.errors())
                .extracting(message -> message.text().substring(0, 9))
                .containsExactly("[MYE1412]");
    }

    /** ECJ speaks of the imports of the test's sources. */
    private static void assertClean(Compiled compiled, Host host) {
        assertThat(host == Host.JAVAC ? compiled.messages() : compiled.errors())
                .extracting(Message::shown)
                .isEmpty();
    }

    @Test
    void aTypeThatNoCodeCanNameHasNoFiles() {
        Compiled compiled = new Plugin().with("A", """
                        class A {
                          @Params private record Hidden(int x) {}
                          @Params record Page<T>(int number) {}
                        }""").compile(folder, Host.JAVAC);

        assertThat(compiled.messages())
                .extracting(Message::shown)
                .containsExactly(
                        "A.java:5:19 [MYE1303] A.Hidden, the type of Hidden, cannot be used by the code generated in"
                                + " package app",
                        "A.java:6:11 [MYE1302] type A.Page<T> of @Params has no form in JSON: a parser is of one type,"
                                + " without type parameters");
        assertThat(compiled.generated()).isEmpty();
    }

    private static String[] warnings(Host host) {
        return host == Host.JAVAC ? new String[] {"-Xlint:all,-processing,-options", "-Werror"} : new String[0];
    }

    private static String write(ClassLoader loader, Object value) throws Exception {
        ResultWriter<Object> writer = instance(loader, "app.SentenceWriter");
        StringWriter text = new StringWriter();
        try (JsonGenerator out = Json.FACTORY.createGenerator(text)) {
            writer.write(value, out);
        }
        return text.toString();
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the test knows what it asks for
    private static <T> T instance(ClassLoader loader, String name) throws ReflectiveOperationException {
        Constructor<?> constructor = loader.loadClass(name).getDeclaredConstructor();
        constructor.setAccessible(true);
        return (T) constructor.newInstance();
    }
}
