package dev.myelin.params;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Maps, sets, objects of many fields, and messages in the author's words. */
class NamesAndElementsTest {

    private enum Color {
        RED,
        BLUE
    }

    private static @Nullable Color color(ParamsReader in, String key) {
        return switch (key) {
            case "RED" -> Color.RED;
            case "BLUE" -> Color.BLUE;
            default -> {
                in.keyNotOneOf(key, "RED", "BLUE");
                yield null;
            }
        };
    }

    private static Map<Color, @Nullable Integer> colors(ParamsReader in) throws IOException {
        Map<Color, @Nullable Integer> map = new LinkedHashMap<>();
        if (in.beginObject()) {
            for (String field = in.nextField(); field != null; field = in.nextField()) {
                in.put(map, color(in, in.key(field)), in.isNull() ? null : in.readInt());
            }
        }
        return in.size(map, 0, 2);
    }

    private static Map<String, Integer> words(ParamsReader in) throws IOException {
        Map<String, Integer> map = new LinkedHashMap<>();
        if (in.beginObject()) {
            for (String field = in.nextField(); field != null; field = in.nextField()) {
                String key = in.pattern(in.notBlank(in.key(field)), Pattern.compile("[a-z ]*"));
                in.put(map, key, in.min(in.readInt(), 1));
            }
        }
        return map;
    }

    private static Set<String> texts(ParamsReader in) throws IOException {
        Set<String> set = new LinkedHashSet<>();
        if (in.beginArray()) {
            while (in.nextElement()) {
                in.add(set, in.readString());
            }
        }
        return set;
    }

    private static Set<@Nullable String> set(ParamsReader in) throws IOException {
        Set<@Nullable String> set = new LinkedHashSet<>();
        if (in.beginArray()) {
            while (in.nextElement()) {
                in.add(set, in.isNull() ? null : in.readString());
            }
        }
        return in.size(set, 2, 3);
    }

    @Test
    void keysOfMapsMayBeEnums() {
        Reading<Map<Color, @Nullable Integer>> reading =
                Reading.of("{\"BLUE\": 1, \"RED\": null}", NamesAndElementsTest::colors);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value()).containsEntry(Color.BLUE, 1).containsEntry(Color.RED, null);
    }

    @Test
    void keysThatAreNoneOfAnEnumAreLeftOut() {
        Reading<Map<Color, @Nullable Integer>> reading =
                Reading.of("{\"blue\": 1, \"RED\": 2, \"RED\": \"x\"}", NamesAndElementsTest::colors);
        assertThat(reading.problems())
                .containsExactly(
                        "/blue [enum] its name must be one of RED, BLUE, was \"blue\"; did you mean 'BLUE'?",
                        "/RED [type] must be a whole number, was \"x\"",
                        "/RED [duplicate] is there twice");
        assertThat(reading.noted().get(0).suggestion()).isEqualTo("BLUE");
        assertThat(reading.value()).containsOnlyKeys(Color.RED);
    }

    @Test
    void keysAreCheckedAsWhatTheyAre() {
        assertThat(Reading.of("{\" \": 1, \"UP\": 0, \"a\": 0, \"b\": []}", NamesAndElementsTest::words)
                        .problems())
                .containsExactly(
                        "/  [not_blank] its name must not be blank",
                        "/UP [pattern] its name must match \"[a-z ]*\", was \"UP\"",
                        "/UP [min] must be at least 1, was 0",
                        "/a [min] must be at least 1, was 0",
                        "/b [type] must be a whole number, was an array");
    }

    @Test
    void setsHaveEachElementOnce() {
        Reading<Set<@Nullable String>> reading = Reading.of("[\"a\", null]", NamesAndElementsTest::set);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value()).containsExactly("a", null);
        assertThat(Reading.of("[1, \"a\", 2, \"a\", null, null]", NamesAndElementsTest::set)
                        .problems())
                .as("all that was there counts")
                .containsExactly(
                        "/0 [type] must be a string, was 1",
                        "/2 [type] must be a string, was 2",
                        "/3 [duplicate] is there twice",
                        "/5 [duplicate] is there twice",
                        " [size] must have at most 3 elements, had 6");
        assertThat(Reading.of("[null, null]", NamesAndElementsTest::texts).problems())
                .as("what is refused has one problem")
                .containsExactly("/0 [null] must be a string, was null", "/1 [null] must be a string, was null");
        assertThat(Reading.of("[\"a\"]", NamesAndElementsTest::set).problem())
                .isEqualTo("[size] must have at least 2 elements, had 1");
    }

    @Test
    void objectsMayHaveMoreFieldsThanALongHasBits() {
        FieldNames fields =
                FieldNames.of(IntStream.range(0, 130).mapToObj(i -> "f" + i).toArray(String[]::new));
        String json = IntStream.range(0, 130)
                .filter(i -> i != 3 && i != 64 && i != 127 && i != 128)
                .mapToObj(i -> "\"f" + i + "\": " + (i == 129 ? "\"x\"" : i))
                .collect(Collectors.joining(", ", "{", ", \"f70\": 1}"));
        Reading<Boolean> reading = Reading.of(json, in -> {
            in.beginObject();
            long[] seen = new long[3];
            for (int field = in.firstField(fields); field >= 0; field = in.nextField(fields, field)) {
                seen[field / 64] = in.mark(seen[field / 64], fields, field);
                in.readInt();
            }
            in.require(seen[0], -1, 0, fields);
            in.require(seen[1], -1, 64, fields);
            in.require(seen[2], 0b10, 128, fields);
            return true;
        });
        assertThat(reading.problems())
                .containsExactly(
                        "/f3 [required] is required",
                        "/f64 [required] is required",
                        "/f127 [required] is required",
                        "/f129 [type] must be a whole number, was \"x\"",
                        "/f70 [duplicate] is there twice");
    }

    @Test
    void authorsWordsStandForTheirCheckAlone() {
        ParamsReader.ValueReader<Integer> reader = in -> in.message(
                in.max(in.message(in.min(in.readInt(), 1), "min", "give one at least"), 5), "max", "five will do");
        assertThat(Reading.of("3", reader).problems()).isEmpty();
        assertThat(Reading.of("0", reader).problem()).isEqualTo("[min] give one at least");
        assertThat(Reading.of("6", reader).problem()).isEqualTo("[max] five will do");
        assertThat(Reading.of("\"x\"", reader).problem()).isEqualTo("[type] must be a whole number, was \"x\"");
        assertThat(Reading.of("0", reader).noted().get(0).value()).isEqualTo("0");
    }

    @Test
    void authorsWordsKnowWhichOfTwoChecksOfAKindWasBroken() {
        Pattern lower = Pattern.compile("[a-z]*");
        Pattern pair = Pattern.compile("..");
        ParamsReader.ValueReader<String> second =
                in -> in.message(in.pattern(in.pattern(in.readString(), lower), pair), "pattern", "two");
        assertThat(Reading.of("\"AB\"", second).problem()).isEqualTo("[pattern] must match \"[a-z]*\", was \"AB\"");
        assertThat(Reading.of("\"abc\"", second).problem()).isEqualTo("[pattern] two");
        assertThat(Reading.of("[\"AB\", \"ab\", \"abc\"]", in -> {
                            in.beginArray();
                            while (in.nextElement()) {
                                second.read(in);
                            }
                            return true;
                        })
                        .problems())
                .containsExactly("/0 [pattern] must match \"[a-z]*\", was \"AB\"", "/2 [pattern] two");
    }

    @Test
    void authorsWordsGoWithEveryTypeOfValue() {
        assertThat(Reading.of("0", in -> in.message(in.positive(in.readLong()), "positive", "w"))
                        .problem())
                .isEqualTo("[positive] w");
        assertThat(Reading.of("0", in -> in.message(in.positive(in.readFloat()), "positive", "w"))
                        .problem())
                .isEqualTo("[positive] w");
        assertThat(Reading.of("0", in -> in.message(in.positive(in.readDouble()), "positive", "w"))
                        .problem())
                .isEqualTo("[positive] w");
        assertThat(Reading.of("\"\"", in -> in.message(in.notBlank(in.readString()), "not_blank", "w"))
                        .problem())
                .isEqualTo("[not_blank] w");
        assertThat(Reading.of("true", in -> in.message(in.assertFalse(in.readBoolean()), "assert_false", "w"))
                        .problem())
                .isEqualTo("[assert_false] w");
    }
}
