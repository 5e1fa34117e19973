package dev.myelin.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The constraints of jakarta.validation, from annotations to the model. */
class ConstraintsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void allConstraintsAreRead(Host host) {
        assertThat(Models.of(host, folder, """
                        class Act { void run(Query params) {} }
                        record Query(
                            @AssertFalse boolean a, @AssertTrue boolean b,
                            @DecimalMax("9.5") double c, @DecimalMin(value = "-1e3", inclusive = false) BigDecimal d,
                            @Digits(integer = 3, fraction = 2) BigDecimal e, @Email String f,
                            @Future Instant g, @FutureOrPresent Instant h, @Past Instant i, @PastOrPresent Instant j,
                            @Max(9) int k, @Min(-9L) long l, @Negative int m, @NegativeOrZero int n, @Positive int o,
                            @PositiveOrZero int p, @NotBlank String q, @NotEmpty String r, @NotNull String s,
                            @Nullable @Null String t,
                            @Pattern(regexp = "a+", flags = {Pattern.Flag.CASE_INSENSITIVE, Pattern.Flag.DOTALL}) String u,
                            @Size(min = 1, max = 2) String v) {}
                        """)).isEqualTo(Models.clean("""
                        Query: record
                          a: boolean @AssertFalse
                          b: boolean @AssertTrue
                          c: double @DecimalMax(bound=9.5, inclusive=true)
                          d: BIG_DECIMAL @DecimalMin(bound=-1E+3, inclusive=false)
                          e: BIG_DECIMAL @Digits(integer=3, fraction=2)
                          f: STRING @Email
                          g: INSTANT @Future
                          h: INSTANT @FutureOrPresent
                          i: INSTANT @Past
                          j: INSTANT @PastOrPresent
                          k: int @Max(bound=9)
                          l: long @Min(bound=-9)
                          m: int @Negative
                          n: int @NegativeOrZero
                          o: int @Positive
                          p: int @PositiveOrZero
                          q: STRING @NotBlank
                          r: STRING @NotEmpty
                          s: STRING @NotNull
                          t: STRING @Null nullable
                          u: STRING @Pattern(regexp=a+, flags=34)
                          v: STRING @Size(min=1, max=2)"""));
    }

    @ParameterizedTest
    @EnumSource
    void theyComeInSourceOrderRepeatedOnesToo(Host host) {
        assertThat(Models.of(host, folder, """
                        class Act { void run(Query params) {} }
                        record Query(
                            @Max(9) @Min(1) @Size(max = 3) String a,
                            @Pattern(regexp = "a") @Pattern(regexp = "b") @NotBlank String b,
                            @NotBlank @Min.List({@Min(1), @Min(value = 2, message = "more!")}) String c,
                            @Email(regexp = "x@.*", flags = Pattern.Flag.MULTILINE, message = "our own") String d,
                            List<@Pattern(regexp = "a") @Pattern(regexp = "b") String> e,
                            @jakarta.validation.Valid List<@jakarta.validation.Valid Part> f) {}
                        record Part(@NotNull(message = "{jakarta.validation.constraints.NotNull.message}") String text) {}
                        """)).isEqualTo(Models.clean("""
                        Query: record
                          a: STRING @Max(bound=9) @Min(bound=1) @Size(min=0, max=3)
                          b: STRING @Pattern(regexp=a, flags=0) @Pattern(regexp=b, flags=0) @NotBlank
                          c: STRING @NotBlank @Min(bound=1) @Min(bound=2) "more!"
                          d: STRING @Email "our own" @Pattern(regexp=x@.*, flags=8) "our own"
                          e: List<STRING @Pattern(regexp=a, flags=0) @Pattern(regexp=b, flags=0)>
                          f: List<Part>
                        Part: record
                          text: STRING @NotNull"""));
    }

    private static final String WRONG = """
            class Act { void run(Query params) {} }
            @jakarta.validation.Constraint(validatedBy = {})
            @interface Even { String message() default ""; Class<?>[] groups() default {}; Class<? extends jakarta.validation.Payload>[] payload() default {}; }
            interface Early {}
            record Query(
                @Even int a,
                @DecimalMin("one") double b,
                @Pattern(regexp = "a(") String c,
                @Email(regexp = "[") String d,
                @Min(value = 1, message = "at least {value}") int e,
                @Min(value = 1, groups = Early.class) int f,
                List<@Pattern(regexp = "+") String> g) {}
            """;

    @Test
    void whatIsWrongInAConstraintIsSaidWhereItStands() {
        assertThat(Models.of(Host.JAVAC, folder, WRONG).messages())
                .containsExactly(
                        "6:5 [MYE1401] @Even on Query.a is not supported",
                        "7:17 [MYE1421] \"one\" in @DecimalMin on Query.b is not a number",
                        "8:23 [MYE1421] \"a(\" in @Pattern on Query.c is not a regular expression: Unclosed group",
                        "9:21 [MYE1421] \"[\" in @Email on Query.d is not a regular expression: Unclosed character class",
                        "10:31 [MYE1422] the message \"at least {value}\" of @Min on Query.e is not taken as it stands",
                        "11:35 warning [MYE1423] groups of @Min on Query.f has no effect",
                        "12:41 [MYE1421] \"+\" in @Pattern on Query.g is not a regular expression: Dangling meta character '+'");
    }

    @Test
    void ecjSaysTheSame() {
        assertThat(Models.of(Host.ECJ, folder, WRONG).messages())
                .extracting(message -> message.replaceFirst("^[0-9:]+ ", ""))
                .containsExactly(
                        "[MYE1401] @Even on Query.a is not supported",
                        "[MYE1421] \"one\" in @DecimalMin on Query.b is not a number",
                        "[MYE1421] \"a(\" in @Pattern on Query.c is not a regular expression: Unclosed group",
                        "[MYE1421] \"[\" in @Email on Query.d is not a regular expression: Unclosed character class",
                        "[MYE1422] the message \"at least {value}\" of @Min on Query.e is not taken as it stands",
                        "warning [MYE1423] groups of @Min on Query.f has no effect",
                        "[MYE1421] \"+\" in @Pattern on Query.g is not a regular expression: Dangling meta character '+'");
    }
}
