package dev.myelin.params;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.params.ParamsReader.ValueReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values whose JSON is a string of some form. */
class TextFormsTest {

    private static Arguments form(ValueReader<?> reader, Object value, String expected, String... wrong) {
        return Arguments.of(reader, value, expected, wrong);
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                form(
                        ParamsReader::readUuid,
                        UUID.fromString("123e4567-e89b-12d3-a456-426614174000"),
                        "a UUID such as 123e4567-e89b-12d3-a456-426614174000",
                        "1-1-1-1-1",
                        "123e4567-e89b-12d3-a456-42661417400g",
                        ""),
                form(ParamsReader::readUri, URI.create("urn:example:a"), "a URI", "a b", "http://["),
                form(ParamsReader::readPath, Path.of("a", "b.txt"), "a path", "\\u0000"),
                form(ParamsReader::readDuration, Duration.ofMinutes(90), "a duration such as PT1H30M", "90", "P1Y"),
                form(
                        ParamsReader::readPeriod,
                        Period.of(1, 2, 3),
                        "a period such as P1Y2M3D",
                        "PT1H",
                        "1",
                        "P400000000W"),
                form(
                        ParamsReader::readInstant,
                        Instant.parse("2026-02-28T12:30:00Z"),
                        "an instant such as 2026-02-28T12:30:00Z",
                        "2026-02-28",
                        "2026-02-30T00:00:00Z"),
                form(
                        ParamsReader::readLocalDate,
                        LocalDate.of(2026, 2, 28),
                        "a date such as 2026-02-28",
                        "2026-02-29",
                        "28.2.2026"),
                form(ParamsReader::readLocalTime, LocalTime.of(12, 30), "a time such as 12:30:00", "24:30"),
                form(
                        ParamsReader::readLocalDateTime,
                        LocalDateTime.of(2026, 2, 28, 12, 30),
                        "a date and time such as 2026-02-28T12:30:00",
                        "2026-02-28 12:30"),
                form(
                        ParamsReader::readOffsetDateTime,
                        OffsetDateTime.parse("2026-02-28T12:30:00+01:00"),
                        "a date and time with offset such as 2026-02-28T12:30:00+01:00",
                        "2026-02-28T12:30:00"),
                form(
                        ParamsReader::readOffsetTime,
                        OffsetTime.parse("12:30:00+01:00"),
                        "a time with offset such as 12:30:00+01:00",
                        "12:30:00"),
                form(
                        ParamsReader::readZonedDateTime,
                        ZonedDateTime.parse("2026-02-28T12:30:00+01:00[Europe/Berlin]"),
                        "a date and time with zone such as 2026-02-28T12:30:00+01:00[Europe/Berlin]",
                        "2026-02-28T12:30:00[Europe/Berlin]"),
                form(ParamsReader::readYearMonth, YearMonth.of(2026, 2), "a year and month such as 2026-02", "2026-13"),
                form(ParamsReader::readMonthDay, MonthDay.of(2, 28), "a month and day such as --02-28", "02-28"),
                form(
                        ParamsReader::readZoneId,
                        ZoneId.of("Europe/Berlin"),
                        "a time zone such as Europe/Berlin",
                        "Europe/Atlantis",
                        "+99:00",
                        ""));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void areReadFromWhatTheyAreWrittenAs(ValueReader<?> reader, Object value) {
        Reading<?> reading = Reading.of("\"" + value + "\"", reader);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value()).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void areRefusedWithAnExample(ValueReader<?> reader, Object value, String expected, String... wrong) {
        for (String text : wrong) {
            Reading<?> reading = Reading.of("\"" + text + "\"", reader);
            assertThat(reading.value()).isNull();
            assertThat(reading.problem())
                    .isEqualTo("[format] must be " + expected + ", was \"" + text.replace("\\u0000", "?") + "\"");
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void areRefusedWhereTheyAreNoStrings(ValueReader<?> reader, Object value, String expected) {
        Reading<?> reading = Reading.of("[1]", reader);
        assertThat(reading.value()).isNull();
        assertThat(reading.problem()).isEqualTo("[type] must be " + expected + ", was an array");
        assertThat(reading.atEnd()).isTrue();
        assertThat(Reading.of("null", reader).problem()).isEqualTo("[null] must be " + expected + ", was null");
        assertThat(Reading.of("\"\\ud800\"", reader).problem())
                .isEqualTo("[unicode] must be Unicode text, has a lone surrogate");
    }

    @Test
    void bytesAreBase64() {
        assertThat(Reading.of("\"AP8+/w==\"", ParamsReader::readBytes).value()).containsExactly(0, 255, 62, 255);
        assertThat(Reading.of("\"\"", ParamsReader::readBytes).value()).isEmpty();
        for (String wrong : new String[] {"AP8+/w", "AP8-_w==", "AP8+\\n/w==", "A===", "AP8+/w= "}) {
            Reading<byte[]> reading = Reading.of("\"" + wrong + "\"", ParamsReader::readBytes);
            assertThat(reading.value()).isEmpty();
            assertThat(reading.problem())
                    .isEqualTo("[format] must be padded base64, was \"" + wrong.replace("\\n", "?") + "\"");
        }
    }
}
