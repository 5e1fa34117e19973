package dev.myelin.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Types of components. */
class TypesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void scalarsAreKnown(Host host) {
        assertThat(Models.of(host, folder, """
                        class Act { void run(Query params) {} }
                        record Query(
                            boolean a, Byte b, short c, Integer d, long e, Float f, double g, char h, String i, ModelId j,
                            BigInteger k, BigDecimal l, UUID m, URI n, Path o, Duration p, Period q, Instant r, LocalDate s,
                            LocalTime t, LocalDateTime u, OffsetDateTime v, OffsetTime w, ZonedDateTime x, Year y,
                            YearMonth z, MonthDay aa, ZoneId bb, byte[] cc) {}
                        """)).isEqualTo(Models.clean("""
                        Query: record
                          a: boolean
                          b: BYTE
                          c: short
                          d: INT
                          e: long
                          f: FLOAT
                          g: double
                          h: char
                          i: STRING
                          j: MODEL_ID
                          k: BIG_INTEGER
                          l: BIG_DECIMAL
                          m: UUID
                          n: URI
                          o: PATH
                          p: DURATION
                          q: PERIOD
                          r: INSTANT
                          s: LOCAL_DATE
                          t: LOCAL_TIME
                          u: LOCAL_DATE_TIME
                          v: OFFSET_DATE_TIME
                          w: OFFSET_TIME
                          x: ZONED_DATE_TIME
                          y: YEAR
                          z: YEAR_MONTH
                          aa: MONTH_DAY
                          bb: ZONE_ID
                          cc: BYTES"""));
    }

    @ParameterizedTest
    @EnumSource
    void containersAreOfAnything(Host host) {
        assertThat(Models.of(host, folder, """
                        class Act { void run(Query params) {} }
                        enum Color { RED }
                        record Part(int x) {}
                        record Query(
                            List<@Nullable String> a, Set<Color> b, Map<String, Part> c, Map<Color, @Nullable Integer> d,
                            Optional<Part> e, OptionalInt f, OptionalLong g, OptionalDouble h, Optional<List<Part>> i,
                            int[] j, float @Nullable [] k, String[][] l, @Nullable Part[] m, byte @Nullable [][] n,
                            List<Set<Map<String, Optional<byte[]>>>> o) {}
                        """)).isEqualTo(Models.clean("""
                        Query: record
                          a: List<STRING?>
                          b: Set<Color>
                          c: Map<STRING, Part>
                          d: Map<Color, INT?>
                          e: Optional<Part>
                          f: Optional<int>
                          g: Optional<long>
                          h: Optional<double>
                          i: Optional<List<Part>>
                          j: int[]
                          k: float[] nullable
                          l: STRING[][]
                          m: Part?[]
                          n: BYTES[] nullable
                          o: List<Set<Map<STRING, Optional<BYTES>>>>
                        Color: enum RED
                        Part: record
                          x: int"""));
    }

    @ParameterizedTest
    @EnumSource
    void someTypesTakeAnyContent(Host host) {
        assertThat(Models.of(host, folder, """
                        class Act { void run(Query params) {} }
                        enum Color { RED }
                        record Query(
                            Object a, @Nullable Object b, JsonNode c, Map<String, Object> d, Map<String, @Nullable Object> e,
                            List<Object> f, List<@Nullable Object> g, Map<Color, Object> h, Map<String, JsonNode> i,
                            Map<String, @NotNull Object> j, Map<@NotBlank String, @Nullable Object> k) {}
                        """)).isEqualTo(Models.clean("""
                        Query: record
                          a: free OBJECT
                          b: free OBJECT nullable
                          c: free JSON_NODE
                          d: free MAP
                          e: free MAP
                          f: List<free OBJECT>
                          g: List<free OBJECT?>
                          h: Map<Color, free OBJECT>
                          i: Map<STRING, free JSON_NODE>
                          j: Map<STRING, free OBJECT @NotNull>
                          k: Map<STRING @NotBlank, free OBJECT?>
                        Color: enum RED"""));
    }

    @ParameterizedTest
    @EnumSource
    void genericRecordsHaveADefinitionForEachArgument(Host host) {
        assertThat(Models.of(host, folder, """
                        class Act { void run(Query params) {} }
                        record Part(int x) {}
                        record Page<T>(List<@Nullable T> items, @Nullable T first, @NotNull T last, @Nullable Page<T> next, T[] all) {}
                        record Both<A, B>(A a, Map<String, @NotNull B> b, Optional<Both<B, A>> turned) {}
                        record Query(Page<String> texts, Page<Part> parts, Both<Integer, List<String>> both) {}
                        """)).isEqualTo(Models.clean("""
                        Query: record
                          texts: Page<String>
                          parts: Page<Part>
                          both: Both<Integer, List<String>>
                        Page<String>: record
                          items: List<STRING?>
                          first: STRING nullable
                          last: STRING @NotNull
                          next: Page<String> nullable
                          all: STRING[]
                        Page<Part>: record
                          items: List<Part?>
                          first: Part nullable
                          last: Part @NotNull
                          next: Page<Part> nullable
                          all: Part[]
                        Both<Integer, List<String>>: record
                          a: INT
                          b: Map<STRING, List<STRING> @NotNull>
                          turned: Optional<Both<List<String>, Integer>>
                        Part: record
                          x: int
                        Both<List<String>, Integer>: record
                          a: List<STRING>
                          b: Map<STRING, INT @NotNull>
                          turned: Optional<Both<Integer, List<String>>>"""));
    }

    /** An annotation before an array is about the array where it can be; it is about what is in it to the compiler. */
    @ParameterizedTest
    @EnumSource
    void constraintsStandOnTypesWithinTypes(Host host) {
        assertThat(Models.of(host, folder, """
                        class Act { void run(Query params) {} }
                        record Query(
                            @NotEmpty List<@NotBlank @Size(max = 9) String> a,
                            Map<@Size(min = 1) String, @Min(0) Integer> b,
                            Optional<@Email String> c,
                            @Min(1) OptionalInt d,
                            List<List<@Past Instant>> e,
                            @Size(max = 3) String[] f,
                            @NotBlank String[] g,
                            @NotBlank String @Size(max = 3) [] h,
                            @Positive int[][] i,
                            List<@Digits(integer = 2, fraction = 1) BigDecimal @NotEmpty []> j,
                            @Size(max = 10) byte[] k,
                            java.lang.@NotBlank String l) {}
                        """)).isEqualTo(Models.clean("""
                        Query: record
                          a: List<STRING @NotBlank @Size(min=0, max=9)> @NotEmpty
                          b: Map<STRING @Size(min=1, max=2147483647), INT @Min(bound=0)>
                          c: Optional<STRING @Email>
                          d: Optional<int @Min(bound=1)>
                          e: List<List<INSTANT @Past>>
                          f: STRING[] @Size(min=0, max=3)
                          g: STRING @NotBlank[]
                          h: STRING @NotBlank[] @Size(min=0, max=3)
                          i: int @Positive[][]
                          j: List<BIG_DECIMAL @Digits(integer=2, fraction=1)[] @NotEmpty>
                          k: BYTES @Size(min=0, max=10)
                          l: STRING @NotBlank"""));
    }

    @ParameterizedTest
    @EnumSource
    void aResultHasNoConstraintsAndNoDefaults(Host host) {
        assertThat(Models.of(host, folder, """
                        class Act { Answer run() { return null; } }
                        record Answer(@DefaultValue("1") @Min(1) int a, List<@NotBlank String> b, @Positive int[] c) {}
                        """)).isEqualTo(Models.clean("""
                        Answer: record
                          a: int
                          b: List<STRING>
                          c: int[]"""));
    }

    @Test
    void whatNoOneArgumentCanSayIsRefused() {
        assertThat(Models.of(Host.JAVAC, folder, """
                        class Act { void run(Query params) {} }
                        record Page<T>(T item) {}
                        record Grow<T>(T item, @Nullable Grow<List<T>> next) {}
                        record Query(
                            Page<@NotBlank String> a,
                            Page<List<@Nullable String>> b,
                            @Min(1) byte[] c,
                            List<@Min(1) byte[]> d,
                            Page<Missing> e,
                            Grow<String> f,
                            @Max(1) byte[][] g) {}
                        """).messages())
                .containsExactly(
                        "9:10 cannot find symbol",
                        "5:28 [MYE1402] @NotBlank on the type argument of Page in Query.a is not supported",
                        "6:34 [MYE1402] @Nullable on the type argument of Page in Query.b is not supported",
                        "8:26 [MYE1402] @Min on the bytes of Query.d is not supported",
                        "9:19 [MYE1002] type Missing cannot be found, needed by Query.e",
                        "11:22 [MYE1402] @Max on the bytes of Query.g is not supported",
                        "3:48 [MYE1307] type Grow<List<T>> of Grow.next is found in itself with ever deeper type arguments");
    }

    @Test
    void nullHasNoPlaceInSomeTypes() {
        assertThat(Models.of(Host.JAVAC, folder, """
                        class Act { void run(Query params) {} }
                        record Query(
                            @Nullable int a,
                            @Nullable double[] b,
                            @Nullable Optional<String> c,
                            List<@Nullable OptionalInt> d,
                            @Nullable byte[] e) {}
                        """).messages())
                .containsExactly(
                        "3:19 [MYE1304] Query.a is int, which is never null",
                        "4:24 [MYE1304] each element of Query.b is double, which is never null",
                        "5:32 [MYE1304] Query.c is Optional<String>, which is never null",
                        "6:33 [MYE1304] each element of Query.d is OptionalInt, which is never null",
                        "7:22 [MYE1304] each element of Query.e is byte, which is never null");
    }
}
