package dev.myelin.processor.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Host;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of single value, read and written. */
class ScalarsTest {

    private static final String PLAIN =
            "{\"flag\":true,\"tiny\":-128,\"small\":-32768,\"count\":2147483647,\"large\":-9223372036854775808,"
                    + "\"narrow\":0.1,\"wide\":1.0E300,\"mark\":\"\u00e9\"%s}";

    private static final String TEXTS =
            "{\"text\":\"t\",\"bytes\":\"AP8=\",\"uuid\":\"00000000-0000-0000-0000-000000000001\",\"uri\":\"a:b\","
                    + "\"path\":\"x\",\"model\":7,\"integer\":99999999999999999999,\"decimal\":1.50%s}";

    private static final String TIMES = "{\"duration\":\"PT0.5S\",\"period\":\"P1Y2M3D\","
            + "\"instant\":\"2026-02-28T23:59:59.999Z\",\"date\":\"2024-02-29\",\"time\":\"23:59\","
            + "\"date_time\":\"2026-01-01T00:00\",\"offset_date_time\":\"2026-01-01T00:00-03:00\","
            + "\"offset_time\":\"01:02:03Z\",\"zoned_date_time\":\"2026-07-01T00:00+02:00[Europe/Berlin]\","
            + "\"year\":1999,\"year_month\":\"1999-12\",\"month_day\":\"--12-31\",\"zone\":\"UTC\"%s}";

    private static final String DOCUMENT = "{\"plain\":%s,\"boxed\":%s,\"texts\":%s,\"times\":%s}";

    private static Generated scalars;

    @BeforeAll
    static void compile(@TempDir Path folder) {
        scalars = Generated.of(Host.JAVAC, folder, "Scalars", Sources.read("Scalars"));
    }

    @Test
    void whatIsLeftOutHasItsDefaultOrIsNull() throws IOException {
        String document =
                DOCUMENT.formatted(PLAIN.formatted(""), "{\"flag\":false}", TEXTS.formatted(""), TIMES.formatted(""));
        String complete = DOCUMENT.formatted(
                PLAIN.formatted(",\"flag2\":true,\"tiny2\":-1,\"small2\":2,\"count2\":3,\"large2\":4,\"narrow2\":0.5,"
                        + "\"wide2\":1.0E300,\"mark2\":\"'\""),
                "{\"flag\":false,\"tiny\":null,\"small\":null,\"count\":null,\"large\":null,\"narrow\":null,"
                        + "\"wide\":null,\"mark\":null,\"tiny2\":5,\"large2\":6}",
                TEXTS.formatted(",\"limit\":null,\"key\":null,\"bytes2\":\"aGk=\","
                        + "\"uuid2\":\"123e4567-e89b-12d3-a456-426614174000\",\"uri2\":\"https://example.org/a?b\","
                        + "\"path2\":\"a/b\",\"model2\":\"m-1\",\"integer2\":123456789012345678901234567890,"
                        + "\"decimal2\":0.10"),
                TIMES.formatted(",\"until\":null,\"duration2\":\"PT1M\",\"period2\":\"P1D\","
                        + "\"instant2\":\"2020-01-02T03:04:05Z\",\"date2\":\"2020-01-02\",\"time2\":\"03:04:05\","
                        + "\"date_time2\":\"2020-01-02T03:04:05\",\"offset_date_time2\":\"2020-01-02T03:04:05+01:00\","
                        + "\"offset_time2\":\"03:04:05+01:00\","
                        + "\"zoned_date_time2\":\"2020-01-02T03:04:05+01:00[Europe/Berlin]\",\"year2\":2020,"
                        + "\"year_month2\":\"2020-02\",\"month_day2\":\"--02-03\",\"zone2\":\"Europe/Berlin\""));
        assertThat(scalars.write(scalars.read(document))).isEqualTo(complete);
        assertThat(scalars.write(scalars.read(complete))).isEqualTo(complete);
    }

    @Test
    void boxesHaveTheirValues() throws IOException {
        String boxed = "{\"flag\":true,\"tiny\":127,\"small\":32767,\"count\":-1,\"large\":1,\"narrow\":-0.25,"
                + "\"wide\":0.1,\"mark\":\"m\",\"tiny2\":0,\"large2\":0}";
        String document = DOCUMENT.formatted(PLAIN.formatted(""), boxed, TEXTS.formatted(""), TIMES.formatted(""));
        assertThat(scalars.write(scalars.read(document))).contains("\"boxed\":" + boxed);
    }

    @Test
    void bytesOfADefaultAreNobodyElses() throws IOException {
        String document =
                DOCUMENT.formatted(PLAIN.formatted(""), "{\"flag\":true}", TEXTS.formatted(""), TIMES.formatted(""));
        ((byte[]) Generated.get(scalars.read(document), "texts", "bytes2"))[0] = 0;
        assertThat(scalars.write(scalars.read(document))).contains("\"bytes2\":\"aGk=\"");
    }

    @Test
    void whatIsNoneOfItsKindIsTold() {
        String document = """
                {"plain": {"flag": 1, "tiny": 128, "small": -32769, "count": 1.0, "large": 1e3, "narrow": 1e39,
                           "wide": "1", "mark": ""},
                 "boxed": {"flag": null, "tiny": "x"},
                 "texts": {"text": 1, "bytes": "a", "uuid": "1", "uri": "a b", "path": "\\u0000", "model": [],
                           "integer": 1.5, "decimal": "1", "limit": true},
                 "times": {"duration": "1s", "period": "1", "instant": "2026-02-30T00:00:00Z", "date": "2026-13-01",
                           "time": "24:00", "date_time": "", "offset_date_time": "2026-01-01T00:00", "offset_time": "01:02",
                           "zoned_date_time": "x", "year": "1999", "year_month": "1999", "month_day": "12-31",
                           "zone": "Nowhere/City"}}
                """;
        assertThat(scalars.problems(document)).isEqualTo("""
                        parameters of 'search' are not valid (32 problems)
                          /plain/flag                must be true or false, was 1
                          /plain/tiny                must be a whole number from -128 to 127, was 128
                          /plain/small               must be a whole number from -32768 to 32767, was -32769
                          /plain/count               must be a whole number, was 1.0
                          /plain/large               must be a whole number, was 1e3
                          /plain/narrow              is too large for a number of 32 bits, was 1e39
                          /plain/wide                must be a number, was "1"
                          /plain/mark                must be one character, was ""
                          /boxed/flag                must be true or false, was null
                          /boxed/tiny                must be a whole number, was "x"
                          /texts/text                must be a string, was 1
                          /texts/bytes               must be padded base64, was "a"
                          /texts/uuid                must be a UUID such as 123e4567-e89b-12d3-a456-426614174000, was "1"
                          /texts/uri                 must be a URI, was "a b"
                          /texts/path                must be a path, was "?"
                          /texts/model               must be a model id (a number or a string), was an array
                          /texts/integer             must be a whole number, was 1.5
                          /texts/decimal             must be a number, was "1"
                          /texts/limit               must be a number, was true
                          /times/duration            must be a duration such as PT1H30M, was "1s"
                          /times/period              must be a period such as P1Y2M3D, was "1"
                          /times/instant             must be an instant such as 2026-02-28T12:30:00Z, was "2026-02-30T00:00:00Z"
                          /times/date                must be a date such as 2026-02-28, was "2026-13-01"
                          /times/time                must be a time such as 12:30:00, was "24:00"
                          /times/date_time           must be a date and time such as 2026-02-28T12:30:00, was ""
                          /times/offset_date_time    must be a date and time with offset such as 2026-02-28T12:30:00+01:00, was "2026-01-01T00:00"
                          /times/offset_time         must be a time with offset such as 12:30:00+01:00, was "01:02"
                          /times/zoned_date_time     must be a date and time with zone such as 2026-02-28T12:30:00+01:00[Europe/Berlin], was "x"
                          /times/year                must be a whole number, was "1999"
                          /times/year_month          must be a year and month such as 2026-02, was "1999"
                          /times/month_day           must be a month and day such as --02-28, was "12-31"
                          /times/zone                must be a time zone such as Europe/Berlin, was "Nowhere/City\"""");
    }
}
