package dev.myelin.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.params.ParamsReader.ValueReader;
import dev.myelin.processor.model.ValueType.Kind;
import dev.myelin.processor.testing.RuntimeReading;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A text is a default exactly when the runtime takes it in a document. */
class ScalarAgreementTest {

    /** Each is right for some kind, or nearly. */
    private static final List<String> TEXTS = List.of(
            "",
            "x",
            "ab",
            "\u00e9",
            "\ud83d\ude00",
            "\ud83d",
            "a\ude00",
            "a\tb",
            "a\0b",
            " ",
            ".",
            "..",
            "a/b",
            "a\\b",
            "true",
            "false",
            "True",
            "null",
            "NaN",
            "Infinity",
            "[]",
            "{}",
            "0",
            "-0",
            "7",
            "007",
            "-7",
            "+7",
            "127",
            "128",
            "-128",
            "-129",
            "32767",
            "32768",
            "-32768",
            "-32769",
            "2147483647",
            "2147483648",
            "-2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "-9223372036854775809",
            "999999999",
            "1000000000",
            "-999999999",
            "-1000000000",
            "1.0",
            "1.",
            ".5",
            "0.1",
            "-0.5",
            "1e2",
            "1E+2",
            "1e-2",
            "1e",
            "1e39",
            "3.4028235e38",
            "3.5e38",
            "1e308",
            "1e309",
            "-1e400",
            "1e999",
            "1e1000",
            "1e-999",
            "1e-1000",
            "1e99999999999",
            "0e99999999999",
            "0x1",
            "1f",
            "123456789.123456789",
            "1_000",
            "123e4567-e89b-12d3-a456-426614174000",
            "123E4567-E89B-12D3-A456-426614174000",
            "123e4567-e89b-12d3-a456-42661417400",
            "1-1-1-1-1",
            "123e4567-e89b-12d3-a45-6426614174000",
            "123e4567e89b12d3a456426614174000",
            "g23e4567-e89b-12d3-a456-426614174000",
            "http://h/p?q#f",
            "p/q",
            "a b",
            "%zz",
            "%20",
            "mailto:a@b",
            ":",
            "file:///x",
            "PT1H30M",
            "PT-1S",
            "-PT1S",
            "pt1s",
            "P1D",
            "PT1.5S",
            "PT",
            "P",
            "1s",
            "P1DT1H",
            "P1Y2M3D",
            "P1W",
            "P400000000W",
            "P-1Y",
            "P1Y1D",
            "p1y",
            "2026-02-28T12:30:00Z",
            "2026-02-28T12:30Z",
            "2026-02-28T12:30:00.123456789Z",
            "2026-02-28T12:30:00+01:00",
            "2026-02-28T12:30:00",
            "2026-02-28 12:30:00",
            "2026-02-28",
            "2026-2-28",
            "2026-02-29",
            "20260228",
            "+10000-01-01",
            "10000-01-01",
            "12:30",
            "12:30:00",
            "12:30:00.5",
            "24:00",
            "1:30",
            "12:30+01:00",
            "12:30:00Z",
            "2026-02-28T12:30:00+01:00[Europe/Berlin]",
            "2026-02-28T12:30:00[Europe/Berlin]",
            "2026-02-28t12:30:00z",
            "2026-02",
            "2026",
            "--02-28",
            "--02-29",
            "--02-30",
            "02-28",
            "Europe/Berlin",
            "Z",
            "UTC",
            "+01:00",
            "Mars/Base",
            "CET",
            "AAAA",
            "AA==",
            "AAA=",
            "AAA",
            "AA",
            "A===",
            "AA==AA==",
            "AB==",
            "A-_A",
            "A+/A",
            "AAAA\nAAAA",
            "AAAA====");

    @ParameterizedTest
    @EnumSource
    void aDefaultIsWhatTheRuntimeTakes(Kind kind) {
        RuntimeReading runtime = new RuntimeReading(reader(kind));
        for (String text : TEXTS) {
            assertThat(ScalarText.parse(kind, text) != null)
                    .as("%s of \"%s\"", kind, text)
                    .isEqualTo(runtime.problem(document(kind, text)).isEmpty());
        }
    }

    @Test
    void theLimitOfDigitsIsTheRuntimes() {
        for (Kind kind : List.of(Kind.BIG_INTEGER, Kind.BIG_DECIMAL, Kind.DOUBLE)) {
            for (String text :
                    List.of("1".repeat(1000), "1".repeat(1001), "-" + "1".repeat(1000), "0." + "0".repeat(999))) {
                assertThat(ScalarText.parse(kind, text) != null)
                        .as("%s of %d characters", kind, text.length())
                        .isEqualTo(
                                new RuntimeReading(reader(kind)).problem(text).isEmpty());
            }
        }
    }

    @Test
    void valuesAreOfTheTypesThatGeneratedCodeWrites() {
        assertThat(ScalarText.parse(Kind.BYTE, "7")).isEqualTo(7L);
        assertThat(ScalarText.parse(Kind.YEAR, "2026")).isEqualTo(2026L);
        assertThat(ScalarText.parse(Kind.BIG_DECIMAL, "1.50")).isEqualTo(new BigDecimal("1.50"));
        assertThat(ScalarText.parse(Kind.FLOAT, "1.5")).isEqualTo(1.5f);
        assertThat(ScalarText.parse(Kind.CHAR, "x")).isEqualTo('x');
        assertThat(ScalarText.parse(Kind.DURATION, "PT1M")).isEqualTo("PT1M");
    }

    private static String document(Kind kind, String text) {
        boolean isBare = kind.isNumber() || kind == Kind.BOOLEAN || kind == Kind.YEAR;
        return isBare ? text : quoted(text);
    }

    /** Every character escaped: a lone surrogate has no other form. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> quoted.append(String.format("\\u%04x", c)));
        return quoted.append('"').toString();
    }

    private static ValueReader<?> reader(Kind kind) {
        return switch (kind) {
            case STRING -> in -> in.readString();
            case BOOLEAN -> in -> in.readBoolean();
            case BYTE -> in -> in.readByte();
            case SHORT -> in -> in.readShort();
            case INT -> in -> in.readInt();
            case LONG -> in -> in.readLong();
            case FLOAT -> in -> in.readFloat();
            case DOUBLE -> in -> in.readDouble();
            case CHAR -> in -> in.readChar();
            case BIG_INTEGER -> in -> in.readBigInteger();
            case BIG_DECIMAL -> in -> in.readBigDecimal();
            case MODEL_ID -> in -> in.readModelId();
            case BYTES -> in -> in.readBytes();
            case UUID -> in -> in.readUuid();
            case URI -> in -> in.readUri();
            case PATH -> in -> in.readPath();
            case DURATION -> in -> in.readDuration();
            case PERIOD -> in -> in.readPeriod();
            case INSTANT -> in -> in.readInstant();
            case LOCAL_DATE -> in -> in.readLocalDate();
            case LOCAL_TIME -> in -> in.readLocalTime();
            case LOCAL_DATE_TIME -> in -> in.readLocalDateTime();
            case OFFSET_DATE_TIME -> in -> in.readOffsetDateTime();
            case OFFSET_TIME -> in -> in.readOffsetTime();
            case ZONED_DATE_TIME -> in -> in.readZonedDateTime();
            case YEAR -> in -> in.readYear();
            case YEAR_MONTH -> in -> in.readYearMonth();
            case MONTH_DAY -> in -> in.readMonthDay();
            case ZONE_ID -> in -> in.readZoneId();
        };
    }
}
