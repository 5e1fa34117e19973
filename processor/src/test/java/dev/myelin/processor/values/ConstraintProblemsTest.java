package dev.myelin.processor.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConstraintProblemsTest {

    @TempDir
    Path folder;

    @Test
    void aConstraintStandsOnATypeThatItIsFor() {
        assertThat(Problems.of(Host.JAVAC, folder, """
                        class Act { void run(Query params) {} }
                        enum Kind { A }
                        record Query(
                            @Min(1) String text,
                            @Max(1) char mark,
                            @Size(max = 2) int top,
                            @NotBlank List<String> tags,
                            @NotEmpty Kind kind,
                            @NotEmpty ModelId model,
                            @Size(min = 1) Map<String, Object> map,
                            @NotEmpty float[] vector,
                            @Min(1) Double fine) {}
                        """))
                .containsExactly(
                        "4:10 [MYE1403] @Min is not for Query.text, which is a String",
                        "5:10 [MYE1403] @Max is not for Query.mark, which is a char",
                        "6:5 [MYE1403] @Size is not for Query.top, which is an int",
                        "7:5 [MYE1403] @NotBlank is not for Query.tags, which is a list",
                        "8:5 [MYE1403] @NotEmpty is not for Query.kind, which is an enum",
                        "9:5 [MYE1403] @NotEmpty is not for Query.model, which is a ModelId");
    }

    @Test
    void boundsLeaveRoom() {
        assertThat(Problems.of(Host.JAVAC, folder, """
                        class Act { void run(Query params) {} }
                        record Query(
                            @Min(2) @Max(1) int top,
                            @Size(min = 3, max = 2) String text,
                            @Size(min = -1) String name,
                            @NotEmpty @Size(max = 0) List<String> tags,
                            @Min(1) @Max(1) int fine) {}
                        """))
                .containsExactly(
                        "3:18 [MYE1405] Query.top must be at least 2 and at most 1, which nothing is",
                        "4:5 [MYE1405] the size of Query.text must be at least 3 and at most 2, which nothing is",
                        "5:5 [MYE1404] @Size of Query.name has a negative bound: -1",
                        "6:15 [MYE1405] the size of Query.tags must be at least 1 and at most 0, which nothing is");
    }

    @Test
    void aDefaultIsAValueOfItsType() {
        assertThat(Problems.of(Host.JAVAC, folder, """
                        class Act { void run(Query params) {} }
                        enum Color { RED, BLUE }
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
                            @DefaultValue("a/b") ModelId j,
                            @DefaultValue("[]") List<String> k,
                            @DefaultValue("{}") Color2 l,
                            @DefaultValue("128") byte m,
                            @DefaultValue("") String fine) {}
                        record Color2() {}
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
                        "12:19 [MYE1412] default \"red\" of Query.i is not one of RED, BLUE; did you mean 'RED'?",
                        "13:19 [MYE1412] default \"a/b\" of Query.j is not a model id: 1 to 200 characters, no slashes, no control characters",
                        "14:19 [MYE1411] Query.k, which is a list, cannot have a default",
                        "15:19 [MYE1411] Query.l, which is a record, cannot have a default",
                        "16:19 [MYE1412] default \"128\" of Query.m is not a whole number from -128 to 127");
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
                            @DefaultValue("9") @Min(1) @Max(9) long fine) {}
                        """))
                .containsExactly(
                        "3:19 [MYE1413] default \"0\" of Query.a breaks its own constraint: it must be at least 1",
                        "4:19 [MYE1413] default \"1.01\" of Query.b breaks its own constraint: it must be at most 1",
                        "5:19 [MYE1413] default \" \" of Query.c breaks its own constraint: it must not be blank",
                        "6:19 [MYE1413] default \"\" of Query.d breaks its own constraint: it must not be empty",
                        "7:19 [MYE1413] default \"abc\" of Query.e breaks its own constraint: it must have at most 2 characters");
    }

    @Test
    void aParserHasRoomForSixtyFourFields() {
        assertThat(Problems.of(Host.JAVAC, folder, withComponents(64))).isEmpty();
        assertThat(Problems.of(Host.JAVAC, folder, withComponents(65)))
                .containsExactly("1:41 [MYE1306] Query has 65 components; parameters have at most 64");
    }

    private static String withComponents(int count) {
        StringBuilder components = new StringBuilder("int c1");
        for (int i = 2; i <= count; i++) {
            components.append(", int c").append(i);
        }
        return "class Act { void run(Query params) {} } record Query(" + components + ") {}";
    }
}
