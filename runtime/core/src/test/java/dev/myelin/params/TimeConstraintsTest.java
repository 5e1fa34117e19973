package dev.myelin.params;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.myelin.params.ParamsReader.ValueReader;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAccessor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Constraints of times: it is 2026-02-28T13:30+01:00 here. */
class TimeConstraintsTest {

    static Stream<Arguments> times() {
        return Stream.of(
                time(ParamsReader::readInstant, "2026-02-28T12:29:59Z", "2026-02-28T12:30:00Z", "2026-02-28T12:30:01Z"),
                time(ParamsReader::readLocalDate, "2026-02-27", "2026-02-28", "2026-03-01"),
                time(ParamsReader::readLocalDateTime, "2026-02-28T13:29:59", "2026-02-28T13:30", "2026-02-28T13:30:01"),
                time(ParamsReader::readLocalTime, "13:29", "13:30", "13:31"),
                time(ParamsReader::readMonthDay, "--02-27", "--02-28", "--02-29"),
                time(
                        ParamsReader::readOffsetDateTime,
                        "2026-02-28T13:00+01:00",
                        "2026-02-28T14:30+02:00",
                        "2026-02-28T13:00Z"),
                time(ParamsReader::readOffsetTime, "13:29+01:00", "13:30+01:00", "13:31+01:00"),
                time(in -> in.readYear(), "2025", "2026", "2027"),
                time(ParamsReader::readYearMonth, "2026-01", "2026-02", "2026-03"),
                time(
                        ParamsReader::readZonedDateTime,
                        "2026-02-28T13:29+01:00[Europe/Berlin]",
                        "2026-02-28T12:30Z[UTC]",
                        "2026-02-28T13:31+01:00[Europe/Berlin]"));
    }

    private static Arguments time(
            ValueReader<? extends TemporalAccessor> reader, String before, String now, String after) {
        return Arguments.of(reader, json(before), json(now), json(after));
    }

    private static String json(String text) {
        return text.length() == 4 ? text : "\"" + text + "\"";
    }

    @ParameterizedTest
    @MethodSource("times")
    void compareWithThePresent(
            ValueReader<? extends TemporalAccessor> reader, String before, String now, String after) {
        assertThat(Reading.of(before, in -> in.past(reader.read(in))).problems())
                .isEmpty();
        assertThat(past(now, reader)).isEqualTo("[past] must be in the past, was " + now);
        assertThat(past(after, reader)).isEqualTo("[past] must be in the past, was " + after);

        assertThat(Reading.of(now, in -> in.pastOrPresent(reader.read(in))).problems())
                .isEmpty();
        assertThat(Reading.of(after, in -> in.pastOrPresent(reader.read(in))).problem())
                .isEqualTo("[past_or_present] must be in the past or now, was " + after);

        assertThat(Reading.of(after, in -> in.future(reader.read(in))).problems())
                .isEmpty();
        assertThat(Reading.of(now, in -> in.future(reader.read(in))).problem())
                .isEqualTo("[future] must be in the future, was " + now);

        assertThat(Reading.of(now, in -> in.futureOrPresent(reader.read(in))).problems())
                .isEmpty();
        assertThat(Reading.of(before, in -> in.futureOrPresent(reader.read(in))).problem())
                .isEqualTo("[future_or_present] must be now or in the future, was " + before);

        assertThat(past("true", reader)).as("a stand-in is not checked").startsWith("[type] ");
    }

    private static String past(String json, ValueReader<? extends TemporalAccessor> reader) {
        return Reading.of(json, in -> in.past(reader.read(in))).problem();
    }

    @Test
    void areOfTimesThatHaveAPresent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reading.of("1", TimeConstraintsTest::readDay))
                .withMessage("java.time.DayOfWeek is no time that can be past or future");
    }

    private static @Nullable DayOfWeek readDay(ParamsReader in) throws IOException {
        return in.past(DayOfWeek.of(in.readInt()));
    }
}
