package dev.myelin.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Compiles;
import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import org.immutables.processor.ProxyProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values of Immutables, whose processor makes their classes in the same compile. */
class ImmutablesTest {

    @TempDir
    Path folder;

    private Models read(Host host, String source) {
        return Models.of(host, Compiles.in(folder).with(new ProxyProcessor()), source);
    }

    private static final String VALUES = """
            class Act { void run(Query params) {} }
            interface HasId<T> { @JsonProperty("ID") T id(); @Nullable String note(); int count(); }
            @Value.Immutable
            interface Query extends HasId<Long> {
              @NotBlank String getName();
              List<@NotBlank String> tags();
              Map<String, Integer> counts();
              Set<Color> colors();
              Optional<@Email String> mail();
              OptionalInt most();
              int[] ids();
              @Marked.Nullable float[] vector();
              Optional<byte[]> key();
              @Value.Default default int top() { return 5; }
              @DefaultValue("7") int least();
              @Value.Derived default int sum() { return 1; }
              @Value.Lazy default int later() { return 1; }
              @Value.Check default void check() {}
              default int plain() { return 1; }
              static int fixed() { return 1; }
              @JsonIgnore Optional<Object> secret();
              @Override default int count() { return 3; }
              Part part();
              Outer.Inner inner();
              Both.One one();
              AbstractText text();
              ImmutablePart made();
            }
            enum Color { RED }
            @Value.Immutable
            @com.fasterxml.jackson.databind.annotation.JsonSerialize(as = ImmutablePart.class)
            abstract class Part { abstract int x(); public abstract boolean isReady();}
            class Outer { @Value.Immutable interface Inner { int x(); } }
            @Value.Enclosing class Both { @Value.Immutable interface One { int x(); } }
            @Value.Immutable interface AbstractText { String text(); }
            class Marked { @interface Nullable {} }
            """;

    private static final String MODEL = """
            Query: built by ImmutableQuery ignores secret
              id as ID: LONG set id()
              note: STRING nullable set note()
              name: STRING @NotBlank get getName() set name()
              tags: List<STRING @NotBlank> set tags()
              counts: Map<STRING, INT> set counts()
              colors: Set<Color> set colors()
              mail: Optional<STRING @Email> set mail()
              most: Optional<int> set most()
              ids: int[] set ids()
              vector: float[] nullable set vector()
              key: Optional<BYTES> set key()
              top: int has default set top()
              least = "7": int set least()
              part: Part set part()
              inner: Outer.Inner set inner()
              one: Both.One set one()
              text: AbstractText set text()
              made: ImmutablePart set made()
            Color: enum RED
            Part: built by ImmutablePart
              x: int set x()
              ready: boolean get isReady() set isReady()
            Outer.Inner: built by ImmutableInner
              x: int set x()
            Both.One: built by ImmutableBoth.One
              x: int set x()
            AbstractText: built by ImmutableText
              text: STRING set text()
            ImmutablePart: built by ImmutablePart
              x: int set x()
              ready: boolean get isReady() set isReady()""";

    @ParameterizedTest
    @EnumSource
    void attributesAreRead(Host host) {
        assertThat(read(host, VALUES)).isEqualTo(Models.clean(MODEL));
    }

    @ParameterizedTest
    @EnumSource
    void aResultNeedsNoGeneratedClass(Host host) {
        assertThat(Models.of(host, folder, """
                        class Act { Query run() { return null; } }
                        @Value.Immutable interface Query { String getName(); @Nullable String note(); @Value.Default default int top() { return 1; } }
                        """)).isEqualTo(Models.clean("""
                        Query: built by ImmutableQuery
                          name: STRING get getName()
                          note: STRING nullable
                          top: int has default"""));
    }

    @Test
    void aStyleMayNameTheClassWhenTheAuthorUsesThatName() {
        assertThat(read(Host.JAVAC, """
                        class Act { void run(Wanted params) {} }
                        @Value.Immutable @Value.Style(typeImmutable = "*", get = {"get*", "is*"}, init = "set*")
                        interface AbstractWanted { int getTop(); String text(); boolean isExact(); }
                        """)).isEqualTo(Models.clean("""
                        Wanted: built by Wanted
                          top: int get getTop() set setTop()
                          text: STRING set setText()
                          exact: boolean get isExact() set setExact()"""));
    }

    private static final String WRONG = """
            class Act { void run(Query params) {} }
            record Query(Plain a, Staged b, Generic<String> c, Named d, Odd e, Ignoring f) {}
            @Value.Immutable(builder = false) interface Plain { @Value.Parameter int x(); }
            @Value.Immutable @Value.Style(stagedBuilder = true) interface Staged { int x(); }
            @Value.Immutable interface Generic<T> { T x(); }
            @Value.Immutable @Value.Style(typeImmutable = "*Value") interface Named { int x(); }
            @Value.Immutable @Value.Style(init = "put*") interface Odd { int x(); }
            @Value.Immutable interface Ignoring { @JsonIgnore int x(); @JsonIgnore @Nullable String y(); @JsonIgnore List<Object> z(); }
            """;

    @Test
    void whatCannotBeBuiltIsRefused() {
        assertThat(read(Host.JAVAC, WRONG).messages())
                .containsExactly(
                        "3:35 [MYE1315] what Immutables generates for Plain has no static builder()",
                        "4:53 [MYE1315] what Immutables generates for Staged has no static builder()",
                        "2:49 [MYE1302] type Generic<String> of Query.c has no form in JSON: it is a generic value of Immutables; make it a record",
                        "2:58 [MYE1002] type ImmutableNamed cannot be found, needed by Query.d",
                        "7:66 [MYE1315] what Immutables generates for Odd has no builder method for x()",
                        "8:55 [MYE1323] Ignoring.x is ignored, and nothing says what value it has then");
    }

    @Test
    void ecjSaysTheSame() {
        assertThat(read(Host.ECJ, WRONG).messages())
                .extracting(message -> message.replaceFirst("^[0-9:]+ ", ""))
                .containsExactly(
                        "[MYE1315] what Immutables generates for Plain has no static builder()",
                        "[MYE1315] what Immutables generates for Staged has no static builder()",
                        "[MYE1302] type Generic<String> of Query.c has no form in JSON: it is a generic value of Immutables; make it a record",
                        "[MYE1002] type ImmutableNamed cannot be found, needed by Query.d",
                        "[MYE1315] what Immutables generates for Odd has no builder method for x()",
                        "[MYE1323] Ignoring.x is ignored, and nothing says what value it has then");
    }

    private static final String ARRAYS = """
            class Act { void run(Arrays params) {} }
            @Value.Immutable interface Arrays {
              byte @Nullable [] key();
              @Value.Default default String @Nullable [] all() { return null; }
              @Marked.Nullable int[] marked();
            }
            class Marked { @interface Nullable {} }
            """;

    @Test
    void anArrayIsNullOnlyWhereItsBuilderTakesNull() {
        assertThat(read(Host.JAVAC, ARRAYS).messages())
                .containsExactly(
                        "3:21 [MYE1315] what Immutables generates for Arrays has no builder method for key() that takes null",
                        "4:46 [MYE1315] what Immutables generates for Arrays has no builder method for all() that takes null");
    }

    /** There Immutables sees the annotations, and its builder takes null. */
    @Test
    void ecjHasNothingToSayOfArrays() {
        assertThat(read(Host.ECJ, ARRAYS).messages()).isEmpty();
    }
}
