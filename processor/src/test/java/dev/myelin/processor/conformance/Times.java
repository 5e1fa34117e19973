package dev.myelin.processor.conformance;

import static dev.myelin.processor.conformance.Library.noForm;
import static dev.myelin.processor.conformance.Texts.spelt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Shapes of java.time. JSON Schema has no format for what all of them write. */
final class Times {

    private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final String[] NO_TIMES = {"", "x", "7", "2026-13-01", "25:00:00", "2026-02-30T00:00:00Z"};

    static final LeafShape INSTANT = LeafShape.of("Instant", seconds(String::valueOf), noForm(SchemaGap.FORM, NO_TIMES))
            .byDefault("2026-02-28T12:30:00Z", "\"2026-02-28T12:30:00Z\"");

    private static final LeafShape DATE = LeafShape.of(
                    "LocalDate",
                    seconds(instant ->
                            LocalDate.ofInstant(instant, ZoneOffset.UTC).toString()),
                    noForm(SchemaGap.FORM, NO_TIMES))
            .byDefault("2026-02-28", "\"2026-02-28\"");

    private static final LeafShape DATE_TIME_WITH_OFFSET = LeafShape.of(
            "OffsetDateTime",
            seconds(instant -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(ZoneOffset.ofHours(-3)))),
            noForm(SchemaGap.FORM, NO_TIMES));

    private static final LeafShape TIME_WITH_OFFSET = LeafShape.of(
            "OffsetTime",
            texts("12:30Z", "12:30:00Z", "00:00:00.000000001+14:00", "23:59:59-00:30"),
            noForm(SchemaGap.FORM, NO_TIMES));

    private static final LeafShape DURATION = LeafShape.of(
                    "Duration",
                    texts("PT0S", "PT1H30M", "P2D", "P1DT12H", "PT90M", "PT-0.5S", "-PT5M"),
                    noForm(SchemaGap.FORM, "P1Y", "", "x", "P", "1h"))
            .byDefault("PT1H30M", "\"PT1H30M\"");

    private static final LeafShape PERIOD = LeafShape.of(
            "Period", texts("P0D", "P1Y2M3D", "P2W", "P5M", "P1Y-3D"), noForm(SchemaGap.FORM, "PT1H", "", "x", "P"));

    private static final LeafShape TIME = LeafShape.of(
            "LocalTime",
            spelt(Arbitraries.longs()
                    .between(0, LocalTime.MAX.toNanoOfDay())
                    .map(nanos -> LocalTime.ofNanoOfDay(nanos).toString())),
            noForm(SchemaGap.FORM, NO_TIMES));

    private static final LeafShape DATE_TIME = LeafShape.of(
            "LocalDateTime",
            seconds(instant ->
                    instant.atOffset(ZoneOffset.UTC).toLocalDateTime().toString()),
            noForm(SchemaGap.FORM, NO_TIMES));

    private static final LeafShape DATE_TIME_WITH_ZONE = LeafShape.of(
            "ZonedDateTime",
            texts("2026-02-28T12:30:00+01:00[Europe/Berlin]", "2026-02-28T12:30Z", "-0001-01-01T00:00:00+05:30"),
            noForm(SchemaGap.FORM, NO_TIMES));

    private static final LeafShape YEAR_MONTH =
            LeafShape.of("YearMonth", texts("2026-02", "0000-12"), noForm(SchemaGap.FORM, NO_TIMES));

    /** Databind knows years of four digits only. */
    private static final LeafShape FAR_YEAR_MONTH = LeafShape.of(
                    "YearMonth",
                    texts("-0001-01", "+12345-06", "9999-12", "+10000-01"),
                    noForm(SchemaGap.FORM, "12345-06"))
            .ownWay();

    private static final LeafShape MONTH_DAY =
            LeafShape.of("MonthDay", texts("--02-29", "--12-31"), noForm(SchemaGap.FORM, NO_TIMES));

    private static final LeafShape ZONE = LeafShape.of(
            "ZoneId", texts("Europe/Berlin", "Z", "UTC", "+05:30"), noForm(SchemaGap.FORM, "", "x", "Mars/Base"));

    private static final LeafShape YEAR = LeafShape.of(
            "Year",
            Arbitraries.oneOf(Numbers.longs(-999_999_999, 999_999_999), Arbitraries.of("2026")),
            Numbers.notWhole());

    static final List<LeafShape> ALL = List.of(
            INSTANT,
            DATE,
            DATE_TIME_WITH_OFFSET,
            TIME_WITH_OFFSET,
            DURATION,
            PERIOD,
            TIME,
            DATE_TIME,
            DATE_TIME_WITH_ZONE,
            YEAR_MONTH,
            FAR_YEAR_MONTH,
            MONTH_DAY,
            ZONE,
            YEAR);

    private Times() {}

    private static Arbitrary<String> texts(String... texts) {
        return spelt(Arbitraries.of(texts));
    }

    private static Arbitrary<String> seconds(Function<Instant, String> form) {
        LongFunction<Instant> instant = second -> Instant.ofEpochSecond(second, second % 3 * 250_000_000);
        return spelt(Arbitraries.longs().between(FIRST, LAST).map(second -> form.apply(instant.apply(second))));
    }
}
