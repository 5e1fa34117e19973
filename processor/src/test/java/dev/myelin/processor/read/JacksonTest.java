package dev.myelin.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Jackson's annotations: honoured, or said not to be. */
class JacksonTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void namesAndDescriptionsAreHonoured(Host host) {
        assertThat(Models.of(host, folder, """
                        class Act { void run(Query params) {} }
                        @JsonIgnoreProperties(value = {"old", "second", "aka"}, ignoreUnknown = true)
                        record Query(
                            @JsonProperty("modelId") ModelId modelId,
                            @JsonProperty(required = true) @JsonAlias({"q", "aka"}) String text,
                            @JsonIgnore @Nullable String secret,
                            @JsonIgnore int primitive,
                            @JsonIgnore(false) int kept,
                            @Nullable String second,
                            @JsonPropertyDescription("How many.") @JsonProperty(value = "", required = false) @DefaultValue("1") int top,
                            Bean bean) {}
                        class Bean {
                          @JsonProperty("a_name") private int name;
                          @JsonIgnore public java.util.logging.Logger log;
                          @JsonProperty public int getName() { return name; }
                          public void setName(int name) { this.name = name; }
                        }
                        """)).isEqualTo(Models.clean("""
                        Query: record ignores old, second, aka, secret, primitive ignores unknown
                          modelId: MODEL_ID
                          text or q: STRING
                          secret: STRING nullable ignored
                          primitive: int ignored
                          kept: int
                          second: STRING nullable ignored
                          top = "1": int // How many.
                          bean: Bean
                        Bean: bean ignores log
                          name as a_name: int get getName() set setName()"""));
    }

    @ParameterizedTest
    @EnumSource
    void enumsHaveTheTextsThatTheyAreGiven(Host host) {
        assertThat(Models.of(host, folder, """
                        class Act { void run(Query params) {} }
                        record Query(Color color, Code code, Level level, Plain plain) {}
                        enum Color { @JsonProperty("red") RED, @JsonAlias({"azure", "sky"}) BLUE, @JsonProperty GREEN }
                        enum Code {
                          A, B { };
                          @JsonValue String code() { return name(); }
                        }
                        enum Level { LOW; @JsonValue final int number = 1; }
                        interface HasText { @JsonValue String text(); }
                        enum Plain implements HasText { X; @JsonValue(false) public String name2() { return ""; } public String text() { return ""; } }
                        """)).isEqualTo(Models.clean("""
                        Query: record
                          color: Color
                          code: Code
                          level: Level
                          plain: Plain
                        Color: enum RED as red, BLUE or azure or sky, GREEN
                        Code: enum A, B by code()
                        Level: enum LOW by number
                        Plain: enum X by text()"""));
    }

    private static final String WITHOUT_EFFECT = """
            class Act { void run(Query params) {} }
            @JsonPropertyOrder({"b", "a"})
            record Query(
                @JsonProperty(index = 1, access = JsonProperty.Access.READ_ONLY, defaultValue = "1") int a,
                @JsonProperty(required = false) @JsonFormat(pattern = "x") String b,
                @JsonProperty(required = true) @Nullable String c,
                @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String d,
                @JsonIgnore String e,
                @Bundle int f,
                Color color, Bad bad, Map<Code, String> map, Bean bean) {
              @JsonCreator Query {}
              @JsonCreator static Query of(String text) { return null; }
              @JsonValue String text() { return ""; }
              @JsonIgnore String hidden() { return ""; }
              @AssertTrue boolean ordered() { return true; }
            }
            @JacksonAnnotationsInside @JsonProperty("x") @interface Bundle {}
            enum Color {
              @JsonEnumDefaultValue RED, @JsonProperty("b") BLUE;
              @JsonValue private Object value() { return 1; }
              @JsonCreator static Color of(String text) { return RED; }
            }
            enum Bad { A; @JsonValue double number() { return 1; } }
            enum Code { A; @JsonValue String code() { return ""; } }
            class Bean {
              @JsonProperty("one") private int x;
              @JsonProperty("two") public int getX() { return x; }
              public void setX(int x) {}
              @JsonAnySetter void any(String key, Object value) {}
            }
            """;

    @Test
    void whatHasNoEffectIsSaid() {
        assertThat(Models.of(Host.JAVAC, folder, WITHOUT_EFFECT).messages())
                .containsExactly(
                        "4:27 warning [MYE1321] index of @JsonProperty on Query.a has no effect here",
                        "4:85 warning [MYE1321] defaultValue of @JsonProperty on Query.a has no effect here",
                        "4:58 warning [MYE1321] access of @JsonProperty on Query.a has no effect here",
                        "5:37 warning [MYE1321] @JsonFormat on Query.b has no effect here",
                        "5:30 warning [MYE1321] required of @JsonProperty on Query.b has no effect here",
                        "6:30 warning [MYE1321] required of @JsonProperty on Query.c has no effect here",
                        "7:47 [MYE1322] access = WRITE_ONLY of @JsonProperty on Query.d cannot be honoured: the value would be written all the same",
                        "9:5 warning [MYE1321] @Bundle on Query.f has no effect here",
                        "10:45 [MYE1302] type Map<Code, String> of Query.map has no form in JSON: its keys are to be of String, or of an enum without @JsonValue",
                        "8:24 [MYE1323] Query.e is ignored, and nothing says what value it has then",
                        "2:1 warning [MYE1321] @JsonPropertyOrder on Query has no effect here",
                        "12:3 warning [MYE1321] @JsonCreator on Query.of has no effect here",
                        "13:3 warning [MYE1321] @JsonValue on Query.text has no effect here",
                        "15:3 [MYE1401] @AssertTrue on Query.ordered is not supported",
                        "20:29 [MYE1324] Color.value, annotated @JsonValue, gives generated code no string and no whole number",
                        "19:3 warning [MYE1321] @JsonEnumDefaultValue on Color.RED has no effect here",
                        "19:30 warning [MYE1321] @JsonProperty on Color.BLUE has no effect here",
                        "21:3 warning [MYE1321] @JsonCreator on Color.of has no effect here",
                        "23:33 [MYE1324] Bad.number, annotated @JsonValue, gives generated code no string and no whole number",
                        "27:3 [MYE1325] @JsonProperty on Bean.x stands in several places and says different things",
                        "29:3 warning [MYE1321] @JsonAnySetter on Bean.any has no effect here");
    }

    @Test
    void ecjSaysTheSame() {
        assertThat(Models.of(Host.ECJ, folder, WITHOUT_EFFECT).messages())
                .extracting(message -> message.replaceFirst("^[0-9:]+ ", ""))
                .containsExactly(
                        "warning [MYE1321] index of @JsonProperty on Query.a has no effect here",
                        "warning [MYE1321] defaultValue of @JsonProperty on Query.a has no effect here",
                        "warning [MYE1321] access of @JsonProperty on Query.a has no effect here",
                        "warning [MYE1321] @JsonFormat on Query.b has no effect here",
                        "warning [MYE1321] required of @JsonProperty on Query.b has no effect here",
                        "warning [MYE1321] required of @JsonProperty on Query.c has no effect here",
                        "[MYE1322] access = WRITE_ONLY of @JsonProperty on Query.d cannot be honoured: the value would be written all the same",
                        "warning [MYE1321] @Bundle on Query.f has no effect here",
                        "[MYE1302] type Map<Code, String> of Query.map has no form in JSON: its keys are to be of String, or of an enum without @JsonValue",
                        "[MYE1323] Query.e is ignored, and nothing says what value it has then",
                        "warning [MYE1321] @JsonPropertyOrder on Query has no effect here",
                        "warning [MYE1321] @JsonCreator on Query.of has no effect here",
                        "warning [MYE1321] @JsonValue on Query.text has no effect here",
                        "[MYE1401] @AssertTrue on Query.ordered is not supported",
                        "[MYE1324] Color.value, annotated @JsonValue, gives generated code no string and no whole number",
                        "warning [MYE1321] @JsonEnumDefaultValue on Color.RED has no effect here",
                        "warning [MYE1321] @JsonProperty on Color.BLUE has no effect here",
                        "warning [MYE1321] @JsonCreator on Color.of has no effect here",
                        "[MYE1324] Bad.number, annotated @JsonValue, gives generated code no string and no whole number",
                        "[MYE1325] @JsonProperty on Bean.x stands in several places and says different things",
                        "warning [MYE1321] @JsonAnySetter on Bean.any has no effect here");
    }
}
