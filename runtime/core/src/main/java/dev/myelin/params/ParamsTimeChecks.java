package dev.myelin.params;

import dev.myelin.json.DocumentParser;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@link ParamsReader} that compares times with the present one: that of the clock, for what has no zone in
 * the clock's zone, at the precision of the type. Null is neither.
 */
abstract class ParamsTimeChecks extends ParamsSizeChecks {

    private final Clock clock;

    ParamsTimeChecks(DocumentParser in, Problems problems, String base, Clock clock) {
        super(in, problems, base);
        this.clock = clock;
    }

    final Clock clock() {
        return clock;
    }

    /** {@code @Past}. */
    public final <T extends TemporalAccessor> @Nullable T past(@Nullable T value) throws IOException {
        if (value != null && fits() && compareToNow(value) >= 0) {
            wrong("past", "must be in the past");
        }
        return value;
    }

    /** {@code @PastOrPresent}. */
    public final <T extends TemporalAccessor> @Nullable T pastOrPresent(@Nullable T value) throws IOException {
        if (value != null && fits() && compareToNow(value) > 0) {
            wrong("past_or_present", "must be in the past or now");
        }
        return value;
    }

    /** {@code @Future}. */
    public final <T extends TemporalAccessor> @Nullable T future(@Nullable T value) throws IOException {
        if (value != null && fits() && compareToNow(value) <= 0) {
            wrong("future", "must be in the future");
        }
        return value;
    }

    /** {@code @FutureOrPresent}. */
    public final <T extends TemporalAccessor> @Nullable T futureOrPresent(@Nullable T value) throws IOException {
        if (value != null && fits() && compareToNow(value) < 0) {
            wrong("future_or_present", "must be now or in the future");
        }
        return value;
    }

    private int compareToNow(TemporalAccessor value) {
        if (value instanceof Instant time) {
            return time.compareTo(clock.instant());
        } else if (value instanceof OffsetDateTime time) {
            return time.toInstant().compareTo(clock.instant());
        } else if (value instanceof ZonedDateTime time) {
            return time.toInstant().compareTo(clock.instant());
        } else if (value instanceof LocalDateTime time) {
            return time.compareTo(LocalDateTime.now(clock));
        } else if (value instanceof LocalDate date) {
            return date.compareTo(LocalDate.now(clock));
        } else if (value instanceof LocalTime time) {
            return time.compareTo(LocalTime.now(clock));
        } else if (value instanceof OffsetTime time) {
            return time.compareTo(OffsetTime.now(clock));
        } else if (value instanceof MonthDay day) {
            return day.compareTo(MonthDay.now(clock));
        } else if (value instanceof YearMonth month) {
            return month.compareTo(YearMonth.now(clock));
        } else if (value instanceof Year year) {
            return year.compareTo(Year.now(clock));
        }
        throw new IllegalArgumentException(value.getClass().getName() + " is no time that can be past or future");
    }
}
