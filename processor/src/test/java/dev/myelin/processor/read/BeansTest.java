package dev.myelin.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Classes with setters, getters and fields. */
class BeansTest {

    @TempDir
    Path folder;

    private static final String QUERY = """
            class Base<T> {
              private T id;
              List<@NotBlank T> more;
              public T getId() { return id; }
              public void setId(T id) { this.id = id; }
            }
            class Query extends Base<String> {
              static int count;
              private final int fixed = 1;
              transient int cached;
              protected long since;
              @Nullable String note;
              @DefaultValue("5") @Min(1) private int top;
              private List<@NotBlank String> tags;
              private URI url;
              private boolean exact;
              private Integer secret;
              private @Nullable String given;
              public int getTop() { return top; }
              @Max(9) public Query setTop(int top) { this.top = top; return this; }
              public void setTags(@NotEmpty List<String> tags) { this.tags = tags; }
              List<String> tags() { return tags; }
              public void setURL(URI url) { this.url = url; }
              public URI getURL() { return url; }
              public boolean isExact() { return exact; }
              void setExact(boolean exact) { this.exact = exact; }
              private void setSecret(int secret) { this.secret = secret; }
              public int getSecret() { return secret; }
              public void setMaxURL(String text) {}
              public void setGiven(String given) {}
              public Optional<String> getGiven() { return Optional.ofNullable(given); }
              public String getSettings() { return ""; }
              public void setup(String text) {}
            }
            """;

    @ParameterizedTest
    @EnumSource
    void parametersHaveWhatCanBeSet(Host host) {
        assertThat(Models.of(host, folder, "class Act { void run(Query params) {} }\n" + QUERY))
                .isEqualTo(Models.clean("""
                        Query: bean
                          id: STRING get getId() set setId()
                          more: List<STRING @NotBlank> get more set more
                          since: long get since set since
                          note: STRING nullable get note set note
                          top = "5": int @Min(bound=1) @Max(bound=9) get getTop() set setTop()
                          tags: List<STRING @NotBlank> @NotEmpty set setTags()
                          url: URI get getURL() set setURL()
                          exact: boolean get isExact() set setExact()
                          given: STRING nullable no getter set setGiven()
                          maxURL as max_url: STRING no getter set setMaxURL()"""));
    }

    @ParameterizedTest
    @EnumSource
    void aResultHasWhatCanBeHad(Host host) {
        assertThat(Models.of(host, folder, "class Act { Query run() { return null; } }\n" + QUERY))
                .isEqualTo(Models.clean("""
                        Query: bean
                          id: STRING get getId()
                          more: List<STRING> get more
                          since: long get since
                          note: STRING nullable get note
                          top: int get getTop()
                          tags: List<STRING>
                          url: URI get getURL()
                          exact: boolean get isExact()
                          secret: int get getSecret()
                          given: Optional<STRING> get getGiven()
                          settings: STRING get getSettings()"""));
    }

    @ParameterizedTest
    @EnumSource
    void aResultNeedsNoConstructor(Host host) {
        assertThat(Models.of(host, folder, """
                        class Act { Answer<Integer> run() { return null; } }
                        final class Answer<T> {
                          private final T count;
                          public final List<T> all;
                          Answer(T count, List<T> all) { this.count = count; this.all = all; }
                          public T getCount() { return count; }
                        }
                        """)).isEqualTo(Models.clean("""
                        Answer<Integer>: bean
                          count: INT get getCount()
                          all: List<INT> get all"""));
    }

    private static final String WRONG = """
            class Act {
              void run(Query params) {}
              class Inner { public int x; }
            }
            abstract class Abstract { public int x; }
            class Closed { public int x; private Closed() {} }
            class Asking { public int x; Asking(int x) { this.x = x; } }
            class Fixed { private final int x = 1; public int getX() { return x; } }
            class Throwing { public int x; Throwing() throws java.io.IOException {} }
            interface Shape { int getX(); }
            class Many { public void setX(int x) {} public void setX(String x) {} }
            class Lazy { public void setX(int x) throws Exception {} }
            class Late extends Missing { public int x; }
            record Query(
                Act.Inner a, Abstract b, Closed c, Asking d, Fixed e, Throwing f, Shape g, Many h, Lazy i, Late j, Clock k) {}
            """;

    @Test
    void whatCannotWorkIsRefusedWithTheReason() {
        assertThat(Models.of(Host.JAVAC, folder, WRONG).messages())
                .containsExactly(
                        "13:20 cannot find symbol",
                        "15:15 [MYE1302] type Act.Inner of Query.a has no form in JSON: it is an inner class; make it static, or a record",
                        "15:27 [MYE1302] type Abstract of Query.b has no form in JSON: it is abstract; make it a record, or a sealed interface of records",
                        "15:37 [MYE1302] type Closed of Query.c has no form in JSON: it has no constructor without parameters that generated code can call; add one, or make it a record",
                        "15:47 [MYE1302] type Asking of Query.d has no form in JSON: it has no constructor without parameters that generated code can call; add one, or make it a record",
                        "15:56 [MYE1302] type Fixed of Query.e has no form in JSON: it has no setters, and no fields that generated code can set; make it a record",
                        "15:68 [MYE1302] type Throwing of Query.f has no form in JSON: its constructor throws the checked exception IOException",
                        "15:77 [MYE1302] type Shape of Query.g has no form in JSON: make it a record, or a sealed interface of records",
                        "11:53 [MYE1308] Many has setters of several types for x, and nothing says which one is meant",
                        "12:26 [MYE1309] setX of Lazy throws the checked exception Exception",
                        "15:101 [MYE1002] type Missing cannot be found, needed by Query.j",
                        "15:110 [MYE1302] type Clock of Query.k has no form in JSON: use another type of java.time, or String");
    }

    @Test
    void ecjSaysTheSame() {
        assertThat(Models.of(Host.ECJ, folder, WRONG).messages())
                .extracting(message -> message.replaceFirst("^[0-9:]+ ", ""))
                .containsExactly(
                        "Missing cannot be resolved to a type",
                        "[MYE1302] type Act.Inner of Query.a has no form in JSON: it is an inner class; make it static, or a record",
                        "[MYE1302] type Abstract of Query.b has no form in JSON: it is abstract; make it a record, or a sealed interface of records",
                        "[MYE1302] type Closed of Query.c has no form in JSON: it has no constructor without parameters that generated code can call; add one, or make it a record",
                        "[MYE1302] type Asking of Query.d has no form in JSON: it has no constructor without parameters that generated code can call; add one, or make it a record",
                        "[MYE1302] type Fixed of Query.e has no form in JSON: it has no setters, and no fields that generated code can set; make it a record",
                        "[MYE1302] type Throwing of Query.f has no form in JSON: its constructor throws the checked exception IOException",
                        "[MYE1302] type Shape of Query.g has no form in JSON: make it a record, or a sealed interface of records",
                        "[MYE1308] Many has setters of several types for x, and nothing says which one is meant",
                        "[MYE1309] setX of Lazy throws the checked exception Exception",
                        "[MYE1002] type Missing cannot be found, needed by Query.j",
                        "[MYE1302] type Clock of Query.k has no form in JSON: use another type of java.time, or String");
    }
}
