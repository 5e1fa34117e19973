package dev.myelin.params;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.json.Json;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnumValuesTest {

    private enum Level {
        LOW,
        HIGH
    }

    private static final EnumValues<Level> TEXTS = EnumValues.of(Level.values(), level -> level.name() + "!");
    private static final EnumValues<Level> NUMBERS =
            EnumValues.of(Level.values(), level -> level == Level.LOW ? 10 : -5L);

    @Test
    void areTexts() throws IOException {
        assertThat(Reading.of("\"HIGH!\"", TEXTS::read).value()).isEqualTo(Level.HIGH);
        assertThat(written(TEXTS, Level.HIGH)).isEqualTo("\"HIGH!\"");
        assertThat(Reading.of("\"HIGH\"", TEXTS::read).problem())
                .isEqualTo("[enum] must be one of LOW!, HIGH!, was \"HIGH\"; did you mean 'HIGH!'?");
        assertThat(Reading.of("5", TEXTS::read).problem()).isEqualTo("[type] must be a string, was 5");
        assertThat(Reading.of("5", TEXTS::read).value()).isNull();
    }

    @Test
    void areWholeNumbers() throws IOException {
        assertThat(Reading.of("10", NUMBERS::read).value()).isEqualTo(Level.LOW);
        assertThat(Reading.of("-5", NUMBERS::read).value()).isEqualTo(Level.HIGH);
        assertThat(written(NUMBERS, Level.HIGH)).isEqualTo("-5");
        assertThat(Reading.of("7", NUMBERS::read).problem()).isEqualTo("[enum] must be one of 10, -5, was 7");
        assertThat(Reading.of("\"10\"", NUMBERS::read).problem())
                .isEqualTo("[type] must be a whole number, was \"10\"");
        assertThat(Reading.of("\"10\"", NUMBERS::read).value()).isNull();
    }

    @Test
    void areNamesOfFields() {
        assertThat(Reading.of("{\"10\": 1}", EnumValuesTest::key).value()).isEqualTo(Level.LOW);
        assertThat(Reading.of("{\"11\": 1}", EnumValuesTest::key).problem())
                .isEqualTo("[enum] its name must be one of 10, -5, was \"11\"; did you mean '10'?");
        assertThat(NUMBERS.text(Level.LOW)).isEqualTo("10");
    }

    private static @Nullable Level key(ParamsReader in) throws IOException {
        in.beginObject();
        String name = in.nextField();
        Level level = NUMBERS.key(in, name == null ? "" : name);
        in.nextField();
        return level;
    }

    @Test
    void areOfOneKindAndDifferent() {
        assertRefused(level -> 1.5, "LOW must be a text or a whole number, the same for all constants, was 1.5");
        assertRefused(
                level -> level == Level.LOW ? "a" : 1,
                "HIGH must be a text or a whole number, the same for all constants, was 1");
        assertRefused(level -> "a", "HIGH is that of another constant, was a");
        assertRefused(
                level -> Map.<Level, Object>of().get(level),
                "LOW must be a text or a whole number, the same for all constants, was null");
    }

    private static void assertRefused(Function<Level, @Nullable Object> value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnumValues.of(Level.values(), value))
                .withMessage("the JSON value of " + Level.class.getName() + "." + message);
    }

    private static String written(EnumValues<Level> values, Level level) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = Json.FACTORY.createGenerator(text)) {
            values.write(level, out);
        }
        return text.toString();
    }
}
