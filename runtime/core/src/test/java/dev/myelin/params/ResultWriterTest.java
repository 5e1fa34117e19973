package dev.myelin.params;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.error.ActionFailed;
import dev.myelin.json.Json;
import dev.myelin.model.ModelId;
import java.io.IOException;
import java.io.StringWriter;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultWriterTest {

    private static final @Nullable String NOTHING = null;

    @FunctionalInterface
    private interface Writing {
        void write(JsonGenerator out) throws IOException;
    }

    private static String written(Writing writing) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = Json.FACTORY.createGenerator(text)) {
            writing.write(out);
        }
        return text.toString();
    }

    private static void refused(Writing writing, String message) {
        assertThatThrownBy(() -> written(writing))
                .isInstanceOf(ActionFailed.class)
                .hasMessage(message);
    }

    @Test
    void whatIsThereIsLeftAsItIs() throws IOException {
        assertThat(written(out -> out.writeString(ResultWriter.notNull("a", out))))
                .isEqualTo("\"a\"");
        assertThat(written(out -> {
                    out.writeStartObject();
                    out.writeFieldName(ResultWriter.key("k", out));
                    out.writeNumber(1);
                    out.writeEndObject();
                }))
                .isEqualTo("{\"k\":1}");
    }

    @Test
    void whatIsNullIsToldByItsPlace() {
        refused(out -> ResultWriter.notNull(NOTHING, out), "the result is null");
        refused(
                out -> {
                    out.writeStartObject();
                    out.writeFieldName("a");
                    ResultWriter.notNull(NOTHING, out);
                },
                "the result's /a is null; give it a value, or make it @Nullable");
        refused(
                out -> {
                    out.writeStartArray();
                    out.writeNumber(1);
                    ResultWriter.notNull(NOTHING, out);
                },
                "the result's /1 is null; give it a value, or make it @Nullable");
    }

    @Test
    void aNullKeyIsToldByTheMapsPlace() {
        refused(
                out -> {
                    out.writeStartObject();
                    ResultWriter.key(NOTHING, out);
                },
                "the result has a null key");
        refused(
                out -> {
                    out.writeStartObject();
                    out.writeFieldName("a");
                    out.writeStartObject();
                    ResultWriter.key(NOTHING, out);
                },
                "the result's /a has a null key");
    }

    @Test
    void modelIdsAreNumbersWhereTheyAreOnes() throws IOException {
        assertThat(written(out -> ResultWriter.writeModelId(ModelId.of(7), out)))
                .isEqualTo("7");
        assertThat(written(out -> ResultWriter.writeModelId(ModelId.of("mini"), out)))
                .isEqualTo("\"mini\"");
    }

    @ParameterizedTest
    @CsvSource({"9999, 9999-02", "10000, +10000-02", "-1, -0001-02"})
    void aYearBeyondFourDigitsHasASign(int year, String text) throws IOException {
        assertThat(written(out -> ResultWriter.writeYearMonth(YearMonth.of(year, 2), out)))
                .isEqualTo('"' + text + '"');
    }
}
