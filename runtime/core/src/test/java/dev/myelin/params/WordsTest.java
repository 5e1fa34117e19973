package dev.myelin.params;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A word that stands where something else is expected. */
class WordsTest {

    private static int amount(ParamsReader in) throws IOException {
        return in.isText("auto") ? 0 : in.readInt();
    }

    @Test
    void isReadForItself() {
        assertThat(Reading.of("\"auto\"", WordsTest::amount)).isEqualTo(new Reading<>(0, List.of(), true));
        assertThat(Reading.of("7", WordsTest::amount).value()).isEqualTo(7);
    }

    @Test
    void nothingElseIsTheWord() {
        assertThat(Reading.of("\"Auto\"", WordsTest::amount).problem())
                .isEqualTo("[type] must be a whole number, was \"Auto\"");
        assertThat(Reading.of("true", WordsTest::amount).problem())
                .isEqualTo("[type] must be a whole number, was true");
    }

    /** A name that was checked before is not at fault for what comes after the word. */
    @Test
    void isTheValueThatChecksAreAbout() {
        assertThat(Reading.of("\"auto\"", in -> in.assertFalse(in.isText("auto")))
                        .problem())
                .isEqualTo("[assert_false] must be false");
    }
}
