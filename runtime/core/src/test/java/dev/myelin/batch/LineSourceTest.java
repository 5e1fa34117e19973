package dev.myelin.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.json.JsonLimits;
import dev.myelin.params.ParamsReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineSourceTest {

    private static final String MARK = "\uFEFF";

    /** What is read, each as {@code index:line value}, or {@code index:line ! error}. */
    private static List<String> read(InputStream in, JsonLimits limits) throws Exception {
        List<String> read = new ArrayList<>();
        LineReader lines = new LineReader(JsonLines.of(in, "a stream").within(limits));
        try (LineSource<String> source = new LineSource<>(lines, ParamsReader::readString)) {
            for (Inputs<String> next = source.next(); next != null; next = source.next()) {
                int errors = 0;
                for (int i = 0; i < next.size(); i++) {
                    boolean isValid = errors == next.errors().size()
                            || next.errors().get(errors).index() != next.index(i);
                    String value = isValid
                            ? next.valid().get(i - errors)
                            : "! " + next.errors().get(errors++).message();
                    read.add(next.index(i) + ":" + next.line(i) + " " + value);
                }
            }
            return read;
        }
    }

    private static List<String> read(String text) throws Exception {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), JsonLimits.DEFAULT);
    }

    @Test
    void takesEitherLineEndAndNoneAtTheEnd() throws Exception {
        assertThat(read("\"a\"\n\"b\"\r\n\"c\"")).containsExactly("0:1 a", "1:2 b", "2:3 c");
        assertThat(read("\"a\"\n")).containsExactly("0:1 a");
        assertThat(read("\"\u00e4\ud83d\ude00\"\n")).containsExactly("0:1 \u00e4\ud83d\ude00");
    }

    @Test
    void skipsBlankLinesAndAByteOrderMark() throws Exception {
        assertThat(read("")).isEmpty();
        assertThat(read("\n \r\n\t")).isEmpty();
        assertThat(read(MARK)).isEmpty();
        assertThat(read(MARK + "\"a\"\n\n  \"b\" \n\r\n\n\"c\"")).containsExactly("0:1 a", "1:3 b", "2:6 c");
    }

    @Test
    void tellsWhatIsWrongWithALineAndGoesOn() throws Exception {
        assertThat(read("1\n\"a\"\n\"b\" \"c\"\n\"d\n[\n\"e\"\n\"\\ud800\"\nnull\n{}\n\"f\""))
                .containsExactly(
                        "0:1 ! must be a string, was 1",
                        "1:2 a",
                        "2:3 ! has more after its end, at column 5",
                        "3:4 ! is not well-formed JSON: Unexpected end-of-input in VALUE_STRING, at column 3",
                        "4:5 ! must be a string, was an array; is not well-formed JSON: Unexpected end-of-input: expected"
                                + " close marker for Array, at column 2",
                        "5:6 e",
                        "6:7 ! must be Unicode text, has a lone surrogate",
                        "7:8 ! must be a string, was null",
                        "8:9 ! must be a string, was an object",
                        "9:10 f");
    }

    @Test
    void refusesBytesThatAreNoText() throws Exception {
        byte[] bytes = {'"', (byte) 0xC0, (byte) 0x80, '"', '\n', '"', 'a', '"'};
        assertThat(read(new ByteArrayInputStream(bytes), JsonLimits.DEFAULT))
                .containsExactly("0:1 ! is not well-formed JSON: Invalid UTF-8 at byte 0xc0, at column 2", "1:2 a");
    }

    @ParameterizedTest
    @CsvSource({"100", "1000000"})
    void passesOverALineBeyondTheLimit(int length) throws Exception {
        String text = "\"a\"\n\"" + "x".repeat(length) + "\"\n\"b\"\n\"" + "y".repeat(length) + "\"";
        List<String> read = read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                JsonLimits.DEFAULT.withDocumentBytes(50));
        assertThat(read).hasSize(4);
        assertThat(read.get(0)).isEqualTo("0:1 a");
        assertThat(read.get(1)).startsWith("1:2 ! is ");
        assertThat(read.get(2)).isEqualTo("2:3 b");
        assertThat(read.get(3)).startsWith("3:4 ! is ");
    }

    @Test
    void growsForLinesOfAnyLength() throws Exception {
        String large = "x".repeat(3_000_000);
        assertThat(read("\"a\"\n\"" + large + "\"\n\"b\"")).containsExactly("0:1 a", "1:2 " + large, "2:3 b");
    }

    @Test
    void keepsTheOrderOfManyBlocks() throws Exception {
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            text.append('"').append(i).append("\"\n");
            expected.add(i + ":" + (i + 1) + " " + i);
        }
        assertThat(read(text.toString())).isEqualTo(expected);
    }

    /** As the constructor of an input may throw it. */
    @Test
    void passesOnAnErrorThatIsNoProblemOfALine() {
        LineReader lines = new LineReader(JsonLines.of(new ByteArrayInputStream(new byte[] {'1', '\n'}), "a stream"));
        try (LineSource<String> source = new LineSource<>(lines, in -> {
            throw new StackOverflowError("deep");
        })) {
            assertThatThrownBy(source::next)
                    .isInstanceOf(StackOverflowError.class)
                    .hasMessage("deep");
        }
    }

    /** However few bytes a stream gives at once. */
    @Property(tries = 200)
    void readsTheSameInPieces(
            @ForAll @Size(max = 60) List<@IntRange(max = 5) Integer> parts,
            @ForAll @IntRange(min = 1, max = 7) int most)
            throws Exception {
        String[] texts = {"\"a\"\n", "\n", "\"bcdefgh\"\r\n", " 7\n", "\"\u00e4\"\n", "\"i"};
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(texts[part]));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        InputStream slow = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, most));
            }
        };
        assertThat(read(slow, JsonLimits.DEFAULT)).isEqualTo(read(text.toString()));
    }
}
