package dev.myelin.params;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.params.ParamsReader.ValueReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Constraints of texts, sizes and booleans. */
class TextConstraintsTest {

    private static final Pattern LETTERS = Pattern.compile("[a-z]+");

    @Test
    void aPatternMatchesTheWholeText() {
        ValueReader<String> reader = in -> in.pattern(in.readString(), LETTERS);
        assertThat(Reading.of("\"abc\"", reader).value()).isEqualTo("abc");
        assertThat(Reading.of("\"abc\"", reader).problems()).isEmpty();
        assertThat(Reading.of("\"abc1\"", reader).problem()).isEqualTo("[pattern] must match \"[a-z]+\", was \"abc1\"");
        assertThat(Reading.of("5", reader).problem()).isEqualTo("[type] must be a string, was 5");
    }

    @Test
    void aPatternThatJavaCannotFollowToTheEndDoesNotMatch() {
        Pattern alternatives = Pattern.compile("(a|b)*");
        assertThat(Reading.of("\"" + "a".repeat(10_000_000) + "\"", in -> in.pattern(in.readString(), alternatives))
                        .problem())
                .startsWith("[pattern] must match \"(a|b)*\", was \"aaa");
    }

    @Test
    void blankTextHasNothingToBeSeen() {
        ValueReader<String> reader = in -> in.notBlank(in.readString());
        assertThat(Reading.of("\" x\"", reader).problems()).isEmpty();
        assertThat(Reading.of("\" \\t\\u2003\"", reader).problem()).isEqualTo("[not_blank] must not be blank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "first.last+tag@example.org",
                "!#$%&'*+/=?^_`{|}~-@example.org",
                "\"john doe\"@example.org",
                "\"a\\\\\\\"b\".c@example.org",
                "grün@münchen.example",
                "a@xn--mnchen-3ya.example",
                "1@2.3"
            })
    void emailAddresses(String text) {
        assertThat(Emails.isAddress(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@",
                "a@",
                "@b",
                "a@b@c",
                ".a@b",
                "a.@b",
                "a..b@c",
                "a b@c",
                "a@b c",
                "a@.b",
                "a@b.",
                "a@b..c",
                "a@-b",
                "a@b-",
                "a@b_c",
                "a@[127.0.0.1]",
                "\"\"@b",
                "\"a@b",
                "\"a\"b@c",
                "a\"b\"@c",
                "\"a\\\"@b",
                "a\n@b",
                "a@b\n"
            })
    void whatIsNoEmailAddress(String text) {
        assertThat(Emails.isAddress(text)).isFalse();
    }

    @Test
    void emailAddressesHaveLimits() {
        String label = "b".repeat(63);
        String longest = label + "." + label + "." + label + "." + "b".repeat(61);
        assertThat(Emails.isAddress("a".repeat(64) + "@" + label)).isTrue();
        assertThat(Emails.isAddress("a".repeat(65) + "@" + label)).isFalse();
        assertThat(Emails.isAddress("a@" + label + "b")).isFalse();
        assertThat(Emails.isAddress("a@" + longest)).isTrue();
        assertThat(Emails.isAddress("a@" + longest + ".b.b")).isFalse();
        assertThat(Emails.isAddress("a@" + "ü".repeat(250))).isFalse();
        assertThat(Emails.isAddress("a".repeat(10_000_000) + "@b")).isFalse();
    }

    @Test
    void anAddressThatIsNoneIsShown() {
        assertThat(Reading.of("\"a.b\"", in -> in.email(in.readString())).problem())
                .isEqualTo("[email] must be an email address, was \"a.b\"");
    }

    static Stream<Arguments> sizes() {
        return Stream.of(
                sized(in -> in.size(in.readString(), 2, 3), "\"ab\"", "\"a\"", "at least 2 characters, had 1"),
                sized(in -> in.size(in.readMap(), 0, 1), "{}", "{\"a\": 1, \"b\": 2}", "at most 1 field, had 2"),
                sized(in -> in.size(strings(in), 2, 3), "[\"a\", \"b\"]", "[\"a\"]", "at least 2 elements, had 1"),
                sized(
                        in -> in.size(strings(in).toArray(new String[0]), 2, 3),
                        "[\"a\", \"b\"]",
                        "[\"a\"]",
                        "at least 2 elements, had 1"),
                sized(in -> in.size(in.readBytes(), 1, 2), "\"AAA=\"", "\"AAAA\"", "at most 2 bytes, had 3"),
                sized(in -> in.size(in.readBooleanArray(), 1, 1), "[true]", "[true, true]", "at most 1 element, had 2"),
                sized(in -> in.size(in.readShortArray(), 1, 1), "[1]", "[1, 2]", "at most 1 element, had 2"),
                sized(in -> in.size(in.readIntArray(), 1, 1), "[1]", "[1, 2]", "at most 1 element, had 2"),
                sized(in -> in.size(in.readLongArray(), 1, 1), "[1]", "[1, 2]", "at most 1 element, had 2"),
                sized(in -> in.size(in.readFloatArray(), 1, 1), "[1]", "[1, 2]", "at most 1 element, had 2"),
                sized(in -> in.size(in.readDoubleArray(), 1, 1), "[1]", "[1, 2]", "at most 1 element, had 2"));
    }

    private static Arguments sized(ValueReader<?> reader, String holds, String broken, String words) {
        return Arguments.of(reader, holds, broken, words);
    }

    private static List<String> strings(ParamsReader in) throws IOException {
        List<String> list = new ArrayList<>();
        if (in.beginArray()) {
            while (in.nextElement()) {
                list.add(in.readString());
            }
        }
        return list;
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void sizesAreCounted(ValueReader<?> reader, String holds, String broken, String words) {
        assertThat(Reading.of(holds, reader).problems()).isEmpty();
        assertThat(Reading.of(broken, reader).problem()).isEqualTo("[size] must have " + words);
    }

    @Test
    void whatMustNotBeEmpty() {
        assertThat(Reading.of("\"\"", in -> in.size(in.readString(), 1, Integer.MAX_VALUE))
                        .problem())
                .isEqualTo("[size] must not be empty");
    }

    @Test
    void booleans() {
        assertThat(Reading.of("true", in -> in.assertTrue(in.readBoolean())).problems())
                .isEmpty();
        assertThat(Reading.of("false", in -> in.assertTrue(in.readBoolean())).problem())
                .isEqualTo("[assert_true] must be true");
        assertThat(Reading.of("false", in -> in.assertFalse(in.readBoolean())).problems())
                .isEmpty();
        assertThat(Reading.of("true", in -> in.assertFalse(in.readBoolean())).problem())
                .isEqualTo("[assert_false] must be false");
        assertThat(Reading.of("1", in -> in.assertTrue(in.readBoolean())).problem())
                .startsWith("[type]");
    }

    @Test
    void whatMustNotBeThere() {
        assertThat(Reading.of("\"x\"", in -> in.absent(in.readString())).problem())
                .isEqualTo("[null] must be left out or null, was \"x\"");
        assertThat(Reading.of("[]", in -> in.absent(strings(in))).problem())
                .isEqualTo("[null] must be left out or null, was an array");
    }
}
