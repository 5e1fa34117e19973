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
    void aConstraintStandsOnAnElementThatItIsFor() {
        assertThat(Problems.of(Host.JAVAC, folder, """
                        class Act { void run(Query params) {} }
                        enum Kind { A }
                        record Query(
                            List<@Min(1) String> texts,
                            Set<List<@NotBlank Integer>> numbers,
                            Map<@Size(max = 3) Kind, @Email Boolean> flags,
                            Map<@Pattern(regexp = "[a-z]+") String, List<@Positive Integer>> fine,
                            Optional<@Past String> when,
                            @Size(max = 3) Optional<String> note,
                            @Max(3) OptionalInt top,
                            @Negative @Min(-5) OptionalDouble below) {}
                        """))
                .containsExactly(
                        "4:26 [MYE1403] @Min is not for an element of Query.texts, which is a String",
                        "5:34 [MYE1403] @NotBlank is not for an element of an element of Query.numbers, which is an Integer",
                        "6:46 [MYE1403] @Size is not for a key of Query.flags, which is an enum",
                        "6:46 [MYE1403] @Email is not for a value of Query.flags, which is a Boolean",
                        "8:28 [MYE1403] @Past is not for the value of Query.when, which is a String",
                        "9:5 [MYE1403] @Size is not for Query.note, which is an Optional");
    }

    @Test
    void theHintSaysWhatAConstraintIsFor() {
        assertThat(Problems.hints(Host.JAVAC, folder, """
                        class Act { void run(Query params) {} }
                        record Query(
                            @Size(max = 3) Optional<String> note,
                            @AssertTrue String on,
                            @Past String when,
                            @Digits(integer = 1, fraction = 1) boolean many) {}
                        """))
                .containsExactly(
                        "hint: it is for strings, lists, sets, arrays and maps; put it on the value, as in Optional<@Size T>",
                        "hint: it is for booleans",
                        "hint: it is for the dates and times of java.time",
                        "hint: it is for numbers and strings");
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
                            @Positive @Max(0) Integer count,
                            @Max(0) @Positive double rate,
                            @DecimalMin("1.2") @DecimalMax("1.8") int between,
                            @DecimalMin("1.2") @DecimalMax("1.8") double room,
                            @DecimalMin(value = "1", inclusive = false) @Max(1) java.math.BigDecimal price,
                            @Min(200) byte small,
                            @Digits(integer = 2, fraction = 0) @Min(100) long two,
                            @Digits(integer = -1, fraction = 0) int none,
                            @NotBlank @Size(max = 0) String blank,
                            List<@Min(2) @Max(1) Integer> all,
                            @DecimalMin("2") @DecimalMax("1") String text2,
                            @Min(1) @Max(1) int fine) {}
                        """))
                .containsExactly(
                        "3:18 [MYE1405] Query.top must be at least 2 and at most 1, which nothing is",
                        "4:5 [MYE1405] the size of Query.text must be at least 3 and at most 2, which nothing is",
                        "5:5 [MYE1404] @Size of Query.name has a negative bound: -1",
                        "6:15 [MYE1405] the size of Query.tags must be at least 1 and at most 0, which nothing is",
                        "7:20 [MYE1405] Query.count must be more than 0 and at most 0, which nothing is",
                        "8:13 [MYE1405] Query.rate must be more than 0 and at most 0, which nothing is",
                        "9:36 [MYE1405] Query.between must be at least 1.2 and at most 1.8, which nothing is",
                        "11:54 [MYE1405] Query.price must be more than 1 and at most 1, which nothing is",
                        "12:10 [MYE1405] Query.small must be at least 200 and at most 127, which nothing is",
                        "13:45 [MYE1405] Query.two must be at least 100 and less than 100, which nothing is",
                        "14:5 [MYE1404] @Digits of Query.none has a negative bound: -1",
                        "15:15 [MYE1405] the size of Query.blank must be at least 1 and at most 0, which nothing is",
                        "16:35 [MYE1405] an element of Query.all must be at least 2 and at most 1, which nothing is",
                        "17:34 [MYE1405] Query.text2 must be at least 2 and at most 1, which nothing is");
    }

    @Test
    void constraintsDoNotExcludeEachOther() {
        assertThat(Problems.of(Host.JAVAC, folder, """
                        class Act { void run(Query params) {} }
                        record Query(
                            @Nullable @NotNull String text,
                            @Null String never,
                            @Null int number,
                            @Nullable @Null @NotNull String both,
                            @AssertTrue @AssertFalse boolean flag,
                            @Past @FutureOrPresent java.time.Instant when,
                            @PastOrPresent @FutureOrPresent java.time.Year now,
                            List<@Nullable @NotNull String> all,
                            @NotNull String fine,
                            @Nullable @Null String nothing) {}
                        """))
                .containsExactly(
                        "3:15 [MYE1406] Query.text is @Nullable and @NotNull, which nothing is",
                        "4:5 [MYE1407] @Null on Query.never, which is never null",
                        "5:5 [MYE1407] @Null on Query.number, which is never null",
                        "6:21 [MYE1406] Query.both is @Null and @NotNull, which nothing is",
                        "6:21 [MYE1406] Query.both is @Nullable and @NotNull, which nothing is",
                        "7:17 [MYE1406] Query.flag is @AssertTrue and @AssertFalse, which nothing is",
                        "8:11 [MYE1406] Query.when is @Past and @FutureOrPresent, which nothing is",
                        "10:37 [MYE1406] an element of Query.all is @Nullable and @NotNull, which nothing is");
    }

    @Test
    void aRecordMayHaveAnyNumberOfComponents() {
        StringBuilder components = new StringBuilder("int c1");
        for (int i = 2; i <= 200; i++) {
            components.append(", int c").append(i);
        }
        assertThat(Problems.of(
                        Host.JAVAC,
                        folder,
                        "class Act { void run(Query params) {} } record Query(" + components + ") {}"))
                .isEmpty();
    }
}
