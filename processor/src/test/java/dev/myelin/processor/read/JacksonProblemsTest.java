package dev.myelin.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Jackson's annotations that are not honoured, or cannot be. */
class JacksonProblemsTest {

    @TempDir
    Path folder;

    private void says(String source, String... messages) {
        assertThat(Models.of(Host.JAVAC, folder.resolve("javac"), source).messages())
                .containsExactly(messages);
        // ECJ has no place for some of what stands on a record's components.
        assertThat(withoutPlaces(
                        Models.of(Host.ECJ, folder.resolve("ecj"), source).messages()))
                .containsExactlyElementsOf(withoutPlaces(List.of(messages)));
    }

    private static List<String> withoutPlaces(List<String> messages) {
        return messages.stream()
                .map(message -> message.replaceFirst("^[0-9]+:[0-9]+ ", ""))
                .toList();
    }

    @Test
    void whatHasNoEffectIsSaidOnce() {
        says(
                """
                class Act { void run(Query params) {} }
                @JsonPropertyOrder({"b", "a"})
                @JsonIgnoreProperties(value = "x", allowGetters = true, allowSetters = false)
                @com.fasterxml.jackson.databind.annotation.JsonNaming
                record Query(
                    @JsonProperty(index = 1, defaultValue = "1", namespace = "n") int a,
                    @JsonProperty(required = false) @JsonFormat(pattern = "x") String b,
                    @JsonProperty(required = true) @Nullable String c,
                    @JsonProperty(isRequired = OptBoolean.TRUE) @Nullable String d,
                    @Bundle @JsonRawValue(false) @JsonUnwrapped(enabled = false) int e,
                    @com.fasterxml.jackson.databind.annotation.JsonDeserialize(as = String.class) String f,
                    Bean bean) implements HasKind {
                  @JsonCreator Query(int a) { this(a, "", null, null, 1, "", null); }
                  @JsonCreator(mode = JsonCreator.Mode.DELEGATING) Query {}
                  @JsonCreator static Query of(String text) { return null; }
                  @JsonProperty("more") String text() { return ""; }
                  @JsonIgnore String hidden() { return ""; }
                  @AssertTrue boolean ordered() { return true; }
                }
                @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) interface HasKind { @JsonGetter default String kind() { return ""; } }
                @JacksonAnnotationsInside @JsonInclude @interface Bundle {}
                @JsonRootName("base") abstract class Base { @JsonProperty private int unread; }
                class Bean extends Base {
                  public int x;
                  @JsonAnySetter void any(String key, Object value) {}
                }
                """,
                "3:51 warning [MYE1321] allowGetters of @JsonIgnoreProperties on Query has no effect here",
                "3:72 warning [MYE1321] allowSetters of @JsonIgnoreProperties on Query has no effect here",
                "6:62 warning [MYE1321] namespace of @JsonProperty on Query.a has no effect here",
                "6:27 warning [MYE1321] index of @JsonProperty on Query.a has no effect here",
                "6:45 warning [MYE1321] defaultValue of @JsonProperty on Query.a has no effect here",
                "7:37 warning [MYE1321] @JsonFormat on Query.b has no effect here",
                "7:30 warning [MYE1321] required of @JsonProperty on Query.b has no effect here",
                "8:30 warning [MYE1321] required of @JsonProperty on Query.c has no effect here",
                "9:42 warning [MYE1321] isRequired of @JsonProperty on Query.d has no effect here",
                "10:5 warning [MYE1321] @JsonInclude on Query.e has no effect here",
                "11:5 warning [MYE1321] @JsonDeserialize on Query.f has no effect here",
                "2:1 warning [MYE1321] @JsonPropertyOrder on Query has no effect here",
                "4:1 warning [MYE1321] @JsonNaming on Query has no effect here",
                "13:3 warning [MYE1321] @JsonCreator on the constructor of Query has no effect here",
                "14:3 warning [MYE1321] @JsonCreator on the constructor of Query has no effect here",
                "15:3 warning [MYE1321] @JsonCreator on Query.of has no effect here",
                "16:3 warning [MYE1321] @JsonProperty on Query.text has no effect here",
                "18:3 [MYE1401] @AssertTrue on Query.ordered is not supported",
                "20:1 warning [MYE1321] @JsonTypeInfo on HasKind has no effect here",
                "20:64 warning [MYE1321] @JsonGetter on HasKind.kind has no effect here",
                "25:3 warning [MYE1321] @JsonAnySetter on Bean.any has no effect here",
                "22:1 warning [MYE1321] @JsonRootName on Base has no effect here",
                "22:45 warning [MYE1321] @JsonProperty on Base.unread has no effect here");
    }

    @Test
    void whatWouldDoHarmIsRefused() {
        says(
                """
                class Act { void run(Query params) {} }
                record Query(
                    @JsonUnwrapped Part a,
                    @com.fasterxml.jackson.databind.annotation.JsonSerialize(using = Masked.class, as = String.class) String b,
                    @com.fasterxml.jackson.databind.annotation.JsonDeserialize(using = Cleaned.class, contentUsing = Cleaned.class) String c,
                    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String d,
                    @JsonProperty(access = JsonProperty.Access.READ_ONLY) String e,
                    @JsonProperty(access = JsonProperty.Access.READ_WRITE) String f,
                    @JsonView(String.class) @JacksonInject("g") String g,
                    @JsonIgnoreProperties("x") Part h,
                    @Bundle String i) {}
                @JsonIgnoreType @JsonIncludeProperties("x") @JsonFilter("f")
                record Part(int x, @JsonBackReference @Nullable Part up) {
                  @JsonValue String text() { return ""; }
                }
                @JacksonAnnotationsInside @JsonView(String.class) @interface Bundle {}
                abstract class Masked extends com.fasterxml.jackson.databind.JsonSerializer<Object> {}
                abstract class Cleaned extends com.fasterxml.jackson.databind.JsonDeserializer<Object> {}
                """,
                "3:5 [MYE1322] @JsonUnwrapped on Query.a cannot be honoured: its fields would stand in an object of their own",
                "4:76 [MYE1322] using of @JsonSerialize on Query.b cannot be honoured: that class would not be asked",
                "5:79 [MYE1322] using of @JsonDeserialize on Query.c cannot be honoured: that class would not be asked",
                "5:109 [MYE1322] contentUsing of @JsonDeserialize on Query.c cannot be honoured: that class would not be asked",
                "6:47 [MYE1322] access of @JsonProperty on Query.d cannot be honoured: its value would be written all the same",
                "7:47 [MYE1322] access of @JsonProperty on Query.e cannot be honoured: a document could set it all the same",
                "9:5 [MYE1322] @JsonView on Query.g cannot be honoured: it would be there in all views",
                "9:29 [MYE1322] @JacksonInject on Query.g cannot be honoured: its value would be taken from the document",
                "10:5 [MYE1322] @JsonIgnoreProperties on Query.h cannot be honoured: all that is in it would be read and written",
                "11:5 [MYE1322] @JsonView on Query.i cannot be honoured: it would be there in all views",
                "13:20 [MYE1322] @JsonBackReference on Part.up cannot be honoured: the way back would be written too",
                "12:1 [MYE1322] @JsonIgnoreType on Part cannot be honoured: its values would be read and written all the same",
                "12:17 [MYE1322] @JsonIncludeProperties on Part cannot be honoured: what it leaves out would be read and written all the same",
                "12:45 [MYE1322] @JsonFilter on Part cannot be honoured: nothing would be filtered",
                "14:3 [MYE1322] @JsonValue on Part.text cannot be honoured: it would be an object in JSON all the same");
    }

    @Test
    void whatContradictsItselfIsRefused() {
        says(
                """
                class Act { void run(Query params) {} }
                record Query(Bean bean, @JsonIgnore @JsonProperty("b") int both) {
                  @JsonProperty("c") public int both() { return both; }
                }
                class Bean {
                  @JsonProperty("one") private int x;
                  private String password;
                  @JsonProperty("two") public int getX() { return x; }
                  @JsonProperty("one") public void setX(int x) {}
                  @JsonIgnore public String getPassword() { return password; }
                  @JsonProperty public void setPassword(String password) { this.password = password; }
                }
                """,
                "3:3 [MYE1325] @JsonProperty(\"c\") and @JsonProperty(\"b\") on Query.both contradict each other",
                "2:25 [MYE1325] @JsonIgnore and @JsonProperty(\"b\") on Query.both contradict each other",
                "8:3 [MYE1325] @JsonProperty(\"two\") and @JsonProperty(\"one\") on Bean.x contradict each other",
                "10:3 [MYE1325] @JsonIgnore and @JsonProperty on Bean.password contradict each other");
    }

    @Test
    void whatIsIgnoredNeedsAValueWhereTheConstructorWantsOne() {
        says(
                """
                class Act { void run(Query params) {} }
                @JsonIgnoreProperties("named")
                record Query(@JsonIgnore String text, List<String> named, @JsonIgnore Integer boxed, @JsonIgnore long fine) {}
                """,
                "3:33 [MYE1323] Query.text is ignored, and nothing says what value it has then",
                "3:52 [MYE1323] Query.named is ignored, and nothing says what value it has then",
                "3:79 [MYE1323] Query.boxed is ignored, and nothing says what value it has then");
    }

    @ParameterizedTest
    @EnumSource
    void aResultNeedsNoValueOfWhatIsIgnored(Host host) {
        assertThat(Models.of(host, folder, """
                        class Act { Answer run() { return null; } }
                        record Answer(@JsonIgnore Clock clock, int count) {}
                        """)).isEqualTo(Models.clean("""
                        Answer: record ignores clock
                          count: int"""));
    }

    @Test
    void anEnumsValueIsOneThatGeneratedCodeCanHave() {
        says(
                """
                class Act { void run(Query params) {} }
                record Query(Hidden a, Odd b, Still c, Asking d, Thrower e, Twice f, Letters g, java.time.DayOfWeek h) {}
                enum Hidden { A; @JsonValue private String text() { return ""; } }
                enum Odd { A; @JsonValue double number() { return 1; } }
                enum Still { A; @JsonValue static String text() { return ""; } }
                enum Asking { A; @JsonValue String text(int x) { return ""; } }
                enum Thrower { A; @JsonValue String text() throws java.io.IOException { return ""; } }
                enum Twice { A; @JsonValue String text() { return ""; } @JsonValue final int number = 1; }
                enum Letters { A; @JsonValue CharSequence text() { return ""; } }
                """,
                "3:18 [MYE1324] @JsonValue on Hidden.text, which is private, gives generated code no value",
                "4:15 [MYE1324] @JsonValue on Odd.number, which is of type double, gives generated code no value",
                "5:17 [MYE1324] @JsonValue on Still.text, which is static, gives generated code no value",
                "6:18 [MYE1324] @JsonValue on Asking.text, which takes a parameter, gives generated code no value",
                "7:19 [MYE1324] @JsonValue on Thrower.text, which throws the checked exception IOException, gives generated code no value",
                "8:57 [MYE1324] @JsonValue on Twice.number, which is not the only one, gives generated code no value",
                "9:19 [MYE1324] @JsonValue on Letters.text, which is of type CharSequence, gives generated code no value");
    }

    @Test
    void whatAnEnumHasWithoutEffectIsSaid() {
        says(
                """
                class Act { void run(Query params) {} }
                record Query(Color color, Coded coded) {}
                @JsonFormat(shape = JsonFormat.Shape.NUMBER)
                enum Color {
                  @JsonEnumDefaultValue RED, @JsonProperty(value = "b", index = 1) BLUE;
                  @JsonCreator static Color of(String text) { return RED; }
                }
                enum Coded {
                  @JsonProperty("a") A, @JsonAlias("b") B;
                  @JsonValue String code() { return name(); }
                }
                """,
                "5:3 warning [MYE1321] @JsonEnumDefaultValue on Color.RED has no effect here",
                "5:65 warning [MYE1321] index of @JsonProperty on Color.BLUE has no effect here",
                "3:1 warning [MYE1321] @JsonFormat on Color has no effect here",
                "6:3 warning [MYE1321] @JsonCreator on Color.of has no effect here",
                "9:3 warning [MYE1321] @JsonProperty on Coded.A has no effect here",
                "9:25 warning [MYE1321] @JsonAlias on Coded.B has no effect here");
    }
}
