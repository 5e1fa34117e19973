package dev.myelin.processor.values;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemas of single values and what constraints add. Every component may be left out, so that each document has one. */
class ScalarSchemaTest {

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static ParamsSchema schema;

    @BeforeAll
    static void compile(@TempDir Path folder) {
        schema = ParamsSchema.of(folder, """
                record Query(
                    @DefaultValue("true") boolean bool,
                    @DefaultValue("1") byte b,
                    @DefaultValue("1") short s,
                    @DefaultValue("1") int i,
                    @DefaultValue("1") long l,
                    @DefaultValue("1.5") float f,
                    @DefaultValue("1.5") double d,
                    @DefaultValue("x") char c,
                    @DefaultValue("1e3") BigDecimal decimal,
                    @DefaultValue("123456789012345678901") BigInteger big,
                    @DefaultValue("x") String text,
                    @DefaultValue("7") ModelId model,
                    @DefaultValue("AA==") byte[] bytes,
                    @Nullable UUID uuid,
                    @Nullable URI uri,
                    @Nullable Path path,
                    @DefaultValue("PT5M") Duration duration,
                    @Nullable Period period,
                    @Nullable Instant instant,
                    @Nullable LocalDate date,
                    @Nullable LocalTime time,
                    @Nullable LocalDateTime local,
                    @Nullable OffsetDateTime offset,
                    @Nullable OffsetTime offsetTime,
                    @Nullable ZonedDateTime zoned,
                    @DefaultValue("2026") Year year,
                    @Nullable YearMonth month,
                    @Nullable MonthDay day,
                    @Nullable ZoneId zone,

                    @DefaultValue("1") @Min(1) @Max(9) int range,
                    @DefaultValue("2") @DecimalMin(value = "1", inclusive = false) @DecimalMax("9.5") int rounded,
                    @DefaultValue("2") @DecimalMin(value = "1.50", inclusive = false) @DecimalMax("9.50") double open,
                    @DefaultValue("2") @Positive float positive,
                    @DefaultValue("0") @NegativeOrZero long negative,
                    @DefaultValue("1") @Digits(integer = 2, fraction = 2) BigDecimal price,
                    @DefaultValue("1") @Digits(integer = 2, fraction = 0) double whole,
                    @DefaultValue("true") @AssertTrue boolean yes,
                    @Nullable @AssertFalse Boolean no,
                    @Nullable @Null String nothing,
                    @DefaultValue("ab") @Size(min = 2, max = 3) String sized,
                    @DefaultValue("ab") @NotEmpty String some,
                    @DefaultValue("ab") @NotBlank @Pattern(regexp = "[a-z]+") String word,
                    @DefaultValue("ab") @Pattern(regexp = "A.*", flags = Pattern.Flag.CASE_INSENSITIVE) String flagged,
                    @DefaultValue("ab") @Pattern(regexp = "\\\\p{L}+") String letters,
                    @DefaultValue("a@b") @Email String mail,
                    @DefaultValue("1") @DecimalMin("1") String number,
                    @DefaultValue("AAAA") @Size(min = 2, max = 4) byte[] few,
                    @DefaultValue("2000-01-01") @Past LocalDate past) {}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bool        | {'type':'boolean','default':true}",
                "b           | {'type':'integer','minimum':-128,'maximum':127,'default':1}",
                "s           | {'type':'integer','minimum':-32768,'maximum':32767,'default':1}",
                "i           | {'type':'integer','minimum':-2147483648,'maximum':2147483647,'default':1}",
                "l           | {'type':'integer','minimum':-9223372036854775808,'maximum':9223372036854775807,'default':1}",
                "f           | {'type':'number','default':1.5}",
                "d           | {'type':'number','default':1.5}",
                "c           | {'type':'string','minLength':1,'maxLength':1,'default':'x'}",
                "decimal     | {'type':'number','default':1E+3}",
                "big         | {'type':'integer','default':123456789012345678901}",
                "text        | {'type':'string','default':'x'}",
                "model       | {'type':['integer','string'],'default':7}",
                "uuid        | {'type':['string','null'],'format':'uuid'}",
                "uri         | {'type':['string','null']}",
                "path        | {'type':['string','null']}",
                "duration    | {'type':'string','default':'PT5M'}",
                "period      | {'type':['string','null']}",
                "instant     | {'type':['string','null']}",
                "date        | {'type':['string','null']}",
                "time        | {'type':['string','null']}",
                "local       | {'type':['string','null']}",
                "offset      | {'type':['string','null']}",
                "offset_time | {'type':['string','null']}",
                "zoned       | {'type':['string','null']}",
                "year        | {'type':'integer','minimum':-999999999,'maximum':999999999,'default':2026}",
                "month       | {'type':['string','null']}",
                "day         | {'type':['string','null']}",
                "zone        | {'type':['string','null']}",
                "range       | {'type':'integer','minimum':1,'maximum':9,'default':1}",
                "rounded     | {'type':'integer','minimum':2,'maximum':9,'default':2}",
                "open        | {'type':'number','exclusiveMinimum':1.5,'maximum':9.5,'default':2.0}",
                "positive    | {'type':'number','exclusiveMinimum':0,'default':2.0}",
                "negative    | {'type':'integer','minimum':-9223372036854775808,'maximum':0,'default':0}",
                "price       | {'type':'number','exclusiveMinimum':-100,'exclusiveMaximum':100,'default':1}",
                "whole       | {'type':'number','exclusiveMinimum':-100,'exclusiveMaximum':100,'multipleOf':1,'default':1.0}",
                "yes         | {'type':'boolean','enum':[true],'default':true}",
                "no          | {'type':['boolean','null'],'enum':[false,null]}",
                "nothing     | {'type':'null'}",
                "sized       | {'type':'string','minLength':2,'maxLength':3,'default':'ab'}",
                "some        | {'type':'string','minLength':1,'default':'ab'}",
                "flagged     | {'type':'string','default':'ab'}",
                "letters     | {'type':'string','default':'ab'}",
                "mail        | {'type':'string','format':'email','default':'a@b'}",
                "number      | {'type':'string','default':'1'}",
                "past        | {'type':'string','default':'2000-01-01'}"
            })
    void ofEachKind(String name, String expected) {
        schema.assertAt("/properties/" + name, expected.replace('\'', '"'));
    }

    @Test
    void ofWhatHasAPattern() {
        schema.assertAt("/properties/bytes", """
                {"type": "string", "contentEncoding": "base64", "default": "AA==",
                 "pattern": "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"}""");
        schema.assertAt("/properties/few", """
                {"type": "string", "contentEncoding": "base64", "minLength": 4, "maxLength": 8, "default": "AAAA",
                 "pattern": "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"}""");
        schema.assertAt("/properties/word", """
                {"type": "string", "minLength": 1, "default": "ab", "allOf": [{"pattern": "^(?:[a-z]+)$"}], "pattern":
                 "[^\\\\t-\\\\r\\\\x1c-\\\\x20\\\\u1680\\\\u2000-\\\\u2006\\\\u2008-\\\\u200a\\\\u2028\\\\u2029\\\\u205f\\\\u3000]"}""");
    }

    @Test
    void isASchema() {
        schema.assertIsSchema();
        schema.assertTaken("{}");
        schema.assertRefused("[]");
        schema.assertRefused("{\"unknown\":1}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "b        | -128, 127                        | -129, 128, '1', 1.5, null",
                "s        | -32768, 32767                    | -32769, 32768",
                "i        | -2147483648, 2147483647          | -2147483649, 2147483648, 3e10",
                "l        | -9223372036854775808, 9223372036854775807 | -9223372036854775809, 9223372036854775808",
                "f        | 1, 1.5, -1e30                    | '1', true",
                "c        | 'x', '\\u0000'                   | '', 'xy', 1",
                "big      | 1, -5                            | 1.5, '1'",
                "bytes    | '', 'AAAA', 'AA==', 'AAA='       | 'AAA', 'A===', 'A-AA', 1",
                "model    | 7, 'm'                           | true, null, 1.5",
                "uuid     | '123e4567-e89b-12d3-a456-426614174000', null | 1, 'x'",
                "year     | 2026, -5                         | '2026', 1000000000",
                "range    | 1, 9                             | 0, 10",
                "rounded  | 2, 9                             | 1, 10",
                "open     | 1.51, 9.5                        | 1.5, 9.51",
                "positive | 1e-30                            | 0, -1",
                "negative | 0, -1                            | 1",
                "price    | 99.99, -99.99, 1.50              | 100, -100, 1e3",
                "whole    | 7, 7.0, -99                      | 7.5, 100",
                "yes      | true                             | false, null",
                "no       | false, null                      | true",
                "nothing  | null                             | '', 1",
                "sized    | 'ab', 'abc'                      | 'a', 'abcd'",
                "some     | ' '                              | ''",
                "word     | 'ab'                             | '', ' ', 'A', 'ab ', ' ab'",
                "mail     | 'a@b', 'a.b@example.org'         | 'x', ''",
                "few      | 'AAA=', 'AAAA', 'AAAAAA=='       | '', 'AAAAAAAAAAAA'",
                "path     | 'a/b', ''                        | 1"
            })
    void saysWhatTheParserSays(String name, String taken, String refused) {
        for (String value : taken.split(", ", -1)) {
            schema.assertTaken(document(name, value));
        }
        for (String value : refused.split(", ", -1)) {
            schema.assertRefused(document(name, value));
        }
    }

    /** What Java writes, where RFC 3339 and ISO 8601 have less. */
    @ParameterizedTest
    @CsvSource({
        "uuid, 123E4567-E89B-12D3-A456-426614174000",
        "uri, http://b\u00fccher.example/\u00e4?a[0]=1",
        "uri, //a:b",
        "duration, PT-5M",
        "duration, PT0.5S",
        "duration, PT1H0.000000001S",
        "duration, -PT1H5S",
        "period, P-1D",
        "period, P1Y3D",
        "instant, +10000-01-01T00:00:00Z",
        "instant, -0001-12-31T23:59:59.999999999Z",
        "date, +12345-01-01",
        "date, -0001-01-01",
        "time, 12:30",
        "local, 2026-02-28T12:30",
        "offset, 2026-02-28T12:30Z",
        "offset, +10000-01-01T00:00:00.1-00:30",
        "offset, 2026-02-28T12:30:00+01:02:03",
        "offset_time, 12:30Z",
        "offset_time, 12:30:00+01:02:03",
        "zoned, 2026-02-28T12:30+01:00[Europe/Berlin]",
        "month, +12345-01",
        "day, --02-29",
        "zone, UTC+01:00"
    })
    void takesWhatJavaWrites(String name, String text) {
        schema.assertTaken(document(name, "'" + text + "'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "i       | 1.0",
                "f       | 1e39",
                "d       | 1e400",
                "c       | '\ud83d\ude00'",
                "sized   | '\ud83d\ude00\ud83d\ude00'",
                "text    | '\\ud83d'",
                "model   | 'a/b'",
                "date    | '2026-02-29'",
                "time    | '25:00'",
                "instant | 'x'",
                "uri     | ':'",
                "period  | 'PT1H'",
                "price   | 1.555",
                "flagged | 'b'",
                "letters | '1'",
                "number  | '0'",
                "few     | 'AA=='",
                "past    | '9999-01-01'"
            })
    void leavesSomeToTheParser(String name, String value) {
        schema.assertBeyondSchema(document(name, value));
    }

    private static String document(String name, String value) {
        return "{\"" + name + "\":" + value.replace('\'', '"') + "}";
    }
}
