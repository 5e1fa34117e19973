package dev.myelin.processor.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultProblemsTest {

    @TempDir
    Path folder;

    @Test
    void aDefaultIsAValueOfItsType() {
        assertThat(Problems.of(Host.JAVAC, folder, """
                        class Act { void run(Query params) {} }
                        enum Color { RED, @com.fasterxml.jackson.annotation.JsonProperty("light blue") BLUE }
                        record Query(
                            @DefaultValue("2147483648") int a,
                            @DefaultValue("1.0") long b,
                            @DefaultValue("01") short c,
                            @DefaultValue("1e400") double d,
                            @DefaultValue("1e39") float e,
                            @DefaultValue("NaN") double f,
                            @DefaultValue("yes") boolean g,
                            @DefaultValue("ab") char h,
                            @DefaultValue("red") Color i,
                            @DefaultValue("BLUE") Color j,
                            @DefaultValue("a/b") ModelId k,
                            @DefaultValue("128") byte l,
                            @DefaultValue("1.5") java.math.BigInteger m,
                            @DefaultValue("1e2000") java.math.BigDecimal n,
                            @DefaultValue("2026") java.time.LocalDate o,
                            @DefaultValue("1h") java.time.Duration p,
                            @DefaultValue("1-1-1-1-1") UUID q,
                            @DefaultValue("a b") java.net.URI r,
                            @DefaultValue("AAA") byte[] s,
                            @DefaultValue("\\ud83d") String t,
                            @DefaultValue("") String fine) {}
                        """))
                .containsExactly(
                        "4:19 [MYE1412] default \"2147483648\" of Query.a is not a whole number of 32 bits",
                        "5:19 [MYE1412] default \"1.0\" of Query.b is not a whole number of 64 bits",
                        "6:19 [MYE1412] default \"01\" of Query.c is not a whole number from -32768 to 32767",
                        "7:19 [MYE1412] default \"1e400\" of Query.d is not a number of 64 bits",
                        "8:19 [MYE1412] default \"1e39\" of Query.e is not a number of 32 bits",
                        "9:19 [MYE1412] default \"NaN\" of Query.f is not a number of 64 bits",
                        "10:19 [MYE1412] default \"yes\" of Query.g is not true or false",
                        "11:19 [MYE1412] default \"ab\" of Query.h is not one character",
                        "12:19 [MYE1412] default \"red\" of Query.i is not one of RED, light blue; did you mean 'RED'?",
                        "13:19 [MYE1412] default \"BLUE\" of Query.j is not one of RED, light blue",
                        "14:19 [MYE1412] default \"a/b\" of Query.k is not a model id: 1 to 200 characters, no slashes, no control characters",
                        "15:19 [MYE1412] default \"128\" of Query.l is not a whole number from -128 to 127",
                        "16:19 [MYE1412] default \"1.5\" of Query.m is not a whole number of at most 1000 digits",
                        "17:19 [MYE1412] default \"1e2000\" of Query.n is not a number of at most 1000 digits when written out in full",
                        "18:19 [MYE1412] default \"2026\" of Query.o is not a date such as 2026-02-28",
                        "19:19 [MYE1412] default \"1h\" of Query.p is not a duration such as PT1H30M",
                        "20:19 [MYE1412] default \"1-1-1-1-1\" of Query.q is not a UUID such as 123e4567-e89b-12d3-a456-426614174000",
                        "21:19 [MYE1412] default \"a b\" of Query.r is not a URI",
                        "22:19 [MYE1412] default \"AAA\" of Query.s is not padded base64",
                        "23:19 [MYE1412] default \"\ud83d\" of Query.t is not a string of Unicode text");
    }

    @Test
    void containersMayBeEmptyByDefaultAndOtherTypesHaveNone() {
        assertThat(Problems.of(Host.JAVAC, folder, """
                        class Act { void run(Query params) {} }
                        enum Level { LOW; @com.fasterxml.jackson.annotation.JsonValue int code() { return 1; } }
                        record Query(
                            @DefaultValue("[]") List<String> a,
                            @DefaultValue("[]") Set<Integer> b,
                            @DefaultValue("[]") float[] c,
                            @DefaultValue("{}") Map<String, Integer> d,
                            @DefaultValue("{}") Map<String, Object> e,
                            @DefaultValue("[1]") List<Integer> f,
                            @DefaultValue("[]") Map<String, Integer> g,
                            @DefaultValue("{}") Part h,
                            @DefaultValue("1") Optional<Integer> i,
                            @DefaultValue("{}") Object j,
                            @DefaultValue("LOW") Level k) {}
                        record Part() {}
                        """))
                .containsExactly(
                        "9:19 [MYE1412] default \"[1]\" of Query.f is not []",
                        "10:19 [MYE1412] default \"[]\" of Query.g is not {}",
                        "11:19 [MYE1411] Query.h, which is a record, cannot have a default",
                        "12:19 [MYE1411] Query.i, which is an Optional, cannot have a default",
                        "13:19 [MYE1411] Query.j, which is a value of any content, cannot have a default",
                        "14:19 [MYE1411] Query.k, which is an enum with @JsonValue, cannot have a default");
    }

    @Test
    void aDefaultKeepsItsConstraints() {
        assertThat(Problems.of(Host.JAVAC, folder, """
                        class Act { void run(Query params) {} }
                        record Query(
                            @DefaultValue("0") @Min(1) int a,
                            @DefaultValue("1.01") @Max(1) double b,
                            @DefaultValue(" ") @NotBlank String c,
                            @DefaultValue("") @NotEmpty String d,
                            @DefaultValue("abc") @Size(max = 2) String e,
                            @DefaultValue("a") @Pattern(regexp = "[b-z]") String f,
                            @DefaultValue("me") @Email String g,
                            @DefaultValue("0.5") @DecimalMin(value = "0.5", inclusive = false) java.math.BigDecimal h,
                            @DefaultValue("12.345") @Digits(integer = 2, fraction = 2) double i,
                            @DefaultValue("0") @Positive long j,
                            @DefaultValue("false") @AssertTrue boolean k,
                            @DefaultValue("[]") @NotEmpty List<String> l,
                            @DefaultValue("{}") @Size(min = 2) Map<String, Integer> m,
                            @DefaultValue("AAAA") @Size(max = 2) byte[] n,
                            @DefaultValue("x") @DecimalMax("3") String o,
                            @Nullable @DefaultValue("x") @Null String p,
                            @DefaultValue("2000-01-01") @Future java.time.LocalDate later,
                            @DefaultValue("[]") @Size(max = 3) List<String> fewer,
                            @DefaultValue("9") @Min(1) @Max(9) long fine) {}
                        """))
                .containsExactly(
                        "3:19 [MYE1413] default \"0\" of Query.a breaks its own constraint: it must be at least 1",
                        "4:19 [MYE1413] default \"1.01\" of Query.b breaks its own constraint: it must be at most 1",
                        "5:19 [MYE1413] default \" \" of Query.c breaks its own constraint: it must not be blank",
                        "6:19 [MYE1413] default \"\" of Query.d breaks its own constraint: it must not be empty",
                        "7:19 [MYE1413] default \"abc\" of Query.e breaks its own constraint: it must have at most 2 characters",
                        "8:19 [MYE1413] default \"a\" of Query.f breaks its own constraint: it must match \"[b-z]\"",
                        "9:19 [MYE1413] default \"me\" of Query.g breaks its own constraint: it must be an email address",
                        "10:19 [MYE1413] default \"0.5\" of Query.h breaks its own constraint: it must be more than 0.5",
                        "11:19 [MYE1413] default \"12.345\" of Query.i breaks its own constraint: it must have at most 2 digits before the point and 2 after it",
                        "12:19 [MYE1413] default \"0\" of Query.j breaks its own constraint: it must be positive",
                        "13:19 [MYE1413] default \"false\" of Query.k breaks its own constraint: it must be true",
                        "14:19 [MYE1413] default \"[]\" of Query.l breaks its own constraint: it must not be empty",
                        "15:19 [MYE1413] default \"{}\" of Query.m breaks its own constraint: it must have at least 2 fields",
                        "16:19 [MYE1413] default \"AAAA\" of Query.n breaks its own constraint: it must have at most 2 bytes",
                        "17:19 [MYE1413] default \"x\" of Query.o breaks its own constraint: it must be at most 3",
                        "18:29 [MYE1413] default \"x\" of Query.p breaks its own constraint: it must be left out or null");
    }
}
