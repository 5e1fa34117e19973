package dev.myelin.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.myelin.benchmarks.contender.Codec;
import dev.myelin.benchmarks.contender.Contender;
import dev.myelin.benchmarks.document.ByHand;
import dev.myelin.benchmarks.document.Document;
import dev.myelin.error.InvalidParams;
import jakarta.validation.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All contenders do the same work, or their times are not to be compared. */
class ContendersTest {

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void eachReadsTheSameValues(Contender contender) throws Exception {
        for (Document document : Document.RIGHT) {
            Object expected = Contender.DATABIND.codec(document.shape()).parse(document.bytes());

            assertThat(contender.codec(document.shape()).parse(document.bytes()))
                    .as(document.title())
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatEachWritesIsReadAsTheSameValue(Contender contender) throws Exception {
        for (Document document : Document.RIGHT) {
            assertWritesAgain(contender.codec(document.shape()), document);
        }
    }

    private static <T> void assertWritesAgain(Codec<T> codec, Document document) throws Exception {
        T value = codec.parse(document.bytes());

        byte[] written = codec.write(value);

        assertThat(Contender.DATABIND.codec(document.shape()).parse(written))
                .as(document.title())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @EnumSource
    void eachRefusesTheWrongDocumentsThatItSaysItRefuses(Contender contender) {
        for (Document document : Document.WRONG) {
            Throwable refusal =
                    catchThrowable(() -> contender.codec(document.shape()).parse(document.bytes()));

            assertThat(refusal != null).as(document.title()).isEqualTo(contender.refuses(document));
        }
    }

    @Test
    void eachValidatorTellsAllFourWrongValues() {
        assertThatExceptionOfType(InvalidParams.class)
                .isThrownBy(() -> readWrongValues(Contender.MYELIN))
                .satisfies(e -> assertThat(e.problems()).hasSize(4));
        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> readWrongValues(Contender.DATABIND_HIBERNATE))
                .satisfies(e -> assertThat(e.getConstraintViolations()).hasSize(4));
        assertThatExceptionOfType(io.avaje.validation.ConstraintViolationException.class)
                .isThrownBy(() -> readWrongValues(Contender.AVAJE_JACKSON_VALIDATOR))
                .satisfies(e -> assertThat(e.violations()).hasSize(4));
    }

    private static Object readWrongValues(Contender contender) throws Exception {
        Document document = Document.WRONG_VALUES;
        return contender.codec(document.shape()).parse(document.bytes());
    }

    @Test
    void aValueMadeByHandIsTheOneThatIsRead() throws Exception {
        for (Document document : Document.RIGHT) {
            Object value = Contender.MYELIN.codec(document.shape()).parse(document.bytes());

            assertThat(ByHand.maker(value).get()).isEqualTo(value).isNotSameAs(value);
        }
    }

    @Test
    void theDocumentsAreOfTheSizesThatTheirTitlesSay() throws Exception {
        assertThat(json.readTree(Document.SETTINGS.bytes())).hasSize(10);
        assertThat(json.readTree(Document.TEXTS.bytes()).get("inputs")).hasSize(1_000);
        assertThat(Document.VECTOR.bytes().length).isBetween((1 << 20) - 32, 1 << 20);
    }
}
