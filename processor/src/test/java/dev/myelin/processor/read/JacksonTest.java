package dev.myelin.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Jackson's annotations that are honoured. */
class JacksonTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void componentsHaveTheNamesAndWordsThatTheyAreGiven(Host host) {
        assertThat(Models.of(host, folder, """
                        class Act { void run(Query params) {} }
                        record Query(
                            @JsonProperty("modelId") ModelId modelId,
                            @JsonProperty(required = true) @JsonAlias({"q", "query"}) String text,
                            @JsonPropertyDescription("How many.") @JsonProperty(required = false) @DefaultValue("1") int top,
                            @JsonProperty(value = "z", isRequired = OptBoolean.FALSE) @Nullable String last,
                            Bean bean) {
                          @JsonCreator Query {}
                        }
                        class Bean {
                          @JsonProperty("a_name") private int name;
                          @JsonAlias("b") @JsonProperty public int getName() { return name; }
                          @JsonAlias("c") public void setName(int name) { this.name = name; }
                          @JsonProperty("computed") public int getComputed() { return 1; }
                        }
                        """)).isEqualTo(Models.clean("""
                        Query: record
                          modelId: MODEL_ID
                          text or q or query: STRING
                          top = "1": int // How many.
                          last as z: STRING nullable
                          bean: Bean
                        Bean: bean
                          name as a_name or b or c: int get getName() set setName()"""));
    }

    private static final String IGNORING = """
            @JsonIgnoreProperties(value = {"old", "second", "passwordHash"}, ignoreUnknown = true)
            record Query(
                @JsonIgnore @Nullable String secret,
                @JsonIgnore int primitive,
                @JsonIgnore Optional<String> may,
                @JsonIgnore @DefaultValue("7") Integer seven,
                @JsonIgnore(false) int kept,
                @Nullable String second,
                @Nullable String passwordHash,
                Bean bean) implements HasSecret {}
            interface HasSecret { @JsonIgnore String secret(); }
            @JsonIgnoreProperties("above") class Above { public int above; }
            class Bean extends Above {
              @JsonIgnore public java.util.logging.Logger log;
              public int here;
              private String hidden;
              @JsonIgnore public String getHidden() { return hidden; }
              public void setHidden(String hidden) {}
            }
            """;

    @ParameterizedTest
    @EnumSource
    void parametersAreReadWithoutWhatIsIgnored(Host host) {
        assertThat(Models.of(host, folder, "class Act { void run(Query params) {} }\n" + IGNORING))
                .isEqualTo(Models.clean("""
                        Query: record ignores old, second, passwordHash, secret, primitive, may, seven, password_hash ignores unknown
                          secret: STRING nullable ignored
                          primitive: int ignored
                          may: Optional<STRING> ignored
                          seven = "7": INT ignored
                          kept: int
                          second: STRING nullable ignored
                          passwordHash as password_hash: STRING nullable ignored
                          bean: Bean
                        Bean: bean ignores above, log, hidden
                          here: int get here set here"""));
    }

    @ParameterizedTest
    @EnumSource
    void aResultIsWithoutWhatIsIgnored(Host host) {
        assertThat(Models.of(host, folder, "class Act { Query run() { return null; } }\n" + IGNORING))
                .isEqualTo(Models.clean("""
                        Query: record ignores old, second, passwordHash, secret, primitive, may, seven, password_hash ignores unknown
                          kept: int
                          bean: Bean
                        Bean: bean ignores above, log, hidden
                          here: int get here"""));
    }

    @ParameterizedTest
    @EnumSource
    void whatAnInterfaceOrABundleSaysCounts(Host host) {
        assertThat(Models.of(host, folder, """
                        class Act { void run(Query params) {} }
                        record Query(@Nullable String secret, String text, @Named int top, Bean bean) implements HasSecret {}
                        interface HasSecret {
                          @JsonIgnore String secret();
                          @JsonProperty("words") String text();
                        }
                        @JacksonAnnotationsInside @JsonProperty("first") @Other @interface Named {}
                        @JacksonAnnotationsInside @JsonAlias("top") @Named @interface Other {}
                        interface HasId { @JsonProperty("id") String getIdentity(); }
                        class Bean implements HasId {
                          private String identity;
                          public String getIdentity() { return identity; }
                          public void setIdentity(String identity) { this.identity = identity; }
                        }
                        """)).isEqualTo(Models.clean("""
                        Query: record ignores secret
                          secret: STRING nullable ignored
                          text as words: STRING
                          top as first or top: int
                          bean: Bean
                        Bean: bean
                          identity as id: STRING get getIdentity() set setIdentity()"""));
    }

    @ParameterizedTest
    @EnumSource
    void enumsHaveTheTextsThatTheyAreGiven(Host host) {
        assertThat(Models.of(host, folder, """
                        class Act { void run(Query params) {} }
                        record Query(Color color, Code code, Level level, Plain plain, Map<Level, Small> map) {}
                        enum Color { @JsonProperty("red") RED, @JsonAlias({"azure", "sky"}) BLUE, @JsonProperty GREEN }
                        enum Code {
                          A, B { };
                          @JsonValue String code() { return name(); }
                        }
                        enum Level { LOW; @JsonValue final int number = 1; }
                        enum Small { ONE; @JsonValue Short number() { return 1; } }
                        interface HasText { @JsonValue String text(); }
                        enum Plain implements HasText {
                          X;
                          @JsonValue(false) public String other() { return ""; }
                          @JsonValue public String text() { return ""; }
                        }
                        """)).isEqualTo(Models.clean("""
                        Query: record
                          color: Color
                          code: Code
                          level: Level
                          plain: Plain
                          map: Map<Level, Small>
                        Color: enum RED as red, BLUE or azure or sky, GREEN
                        Code: enum A, B by code()
                        Level: enum LOW by number
                        Plain: enum X by text()
                        Small: enum ONE by number()"""));
    }
}
