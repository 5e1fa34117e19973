package dev.myelin.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "\uD83D\uDE00", "a\uD83D\uDE00\uD83D\uDE00b", "\uFFFF"})
    void knowsSoundText(String text) {
        assertThat(Json.hasLoneSurrogate(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\uDE00", "\uDE00\uD83D", "\uD83Dx", "\uD83D\uDE00\uDE00", "\uD83D\uD83D\uDE00"})
    void findsLoneSurrogates(String text) {
        assertThat(Json.hasLoneSurrogate(text)).isTrue();
    }

    @Test
    void numbersAreWrittenAsTheShortestTextThatIsThem() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = Json.FACTORY.createGenerator(text)) {
            out.writeStartArray();
            out.writeNumber(Double.parseDouble("2e23"));
            out.writeNumber(1e10f);
            out.writeNumber(100.0);
            out.writeEndArray();
        }
        assertThat(text).as("JDK 17 has 1.9999999999999998E23").hasToString("[2.0E23,1.0E10,100.0]");
    }
}
