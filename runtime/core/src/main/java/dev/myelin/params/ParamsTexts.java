package dev.myelin.params;

import dev.myelin.json.DocumentParser;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.DateTimeException;
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
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@link ParamsReader} that reads values whose JSON is a string of some form. Null is the stand-in for what
 * is not of that form.
 */
abstract class ParamsTexts extends ParamsScalars {

    ParamsTexts(DocumentParser in, Problems problems, String base) {
        super(in, problems, base);
    }

    /** Makes a value of a text, or throws one of the exceptions that {@link #read} knows. */
    @FunctionalInterface
    private interface Form<T> {
        T parse(String text) throws URISyntaxException;
    }

    private <T> @Nullable T read(String expected, Form<T> form) throws IOException {
        String text = readText(expected);
        if (!fits()) {
            return null;
        }
        try {
            return form.parse(text);
        } catch (DateTimeException | IllegalArgumentException | URISyntaxException | ArithmeticException e) {
            // the last for a period of more weeks than it has days for
            wrong("format", "must be " + expected);
            return null;
        }
    }

    /** In its canonical form of 36 characters. */
    public final @Nullable UUID readUuid() throws IOException {
        return read("a UUID such as 123e4567-e89b-12d3-a456-426614174000", text -> {
            UUID id = UUID.fromString(text);
            if (!id.toString().equalsIgnoreCase(text)) { // Java takes groups of other lengths
                throw new IllegalArgumentException();
            }
            return id;
        });
    }

    /** As RFC 2396 has it, absolute or relative. */
    public final @Nullable URI readUri() throws IOException {
        return read("a URI", URI::new);
    }

    /** A path of this computer's file system. */
    public final @Nullable Path readPath() throws IOException {
        return read("a path", Path::of);
    }

    public final @Nullable Duration readDuration() throws IOException {
        return read("a duration such as PT1H30M", Duration::parse);
    }

    public final @Nullable Period readPeriod() throws IOException {
        return read("a period such as P1Y2M3D", Period::parse);
    }

    public final @Nullable Instant readInstant() throws IOException {
        return read("an instant such as 2026-02-28T12:30:00Z", Instant::parse);
    }

    public final @Nullable LocalDate readLocalDate() throws IOException {
        return read("a date such as 2026-02-28", LocalDate::parse);
    }

    public final @Nullable LocalTime readLocalTime() throws IOException {
        return read("a time such as 12:30:00", LocalTime::parse);
    }

    public final @Nullable LocalDateTime readLocalDateTime() throws IOException {
        return read("a date and time such as 2026-02-28T12:30:00", LocalDateTime::parse);
    }

    public final @Nullable OffsetDateTime readOffsetDateTime() throws IOException {
        return read("a date and time with offset such as 2026-02-28T12:30:00+01:00", OffsetDateTime::parse);
    }

    public final @Nullable OffsetTime readOffsetTime() throws IOException {
        return read("a time with offset such as 12:30:00+01:00", OffsetTime::parse);
    }

    public final @Nullable ZonedDateTime readZonedDateTime() throws IOException {
        return read("a date and time with zone such as 2026-02-28T12:30:00+01:00[Europe/Berlin]", ZonedDateTime::parse);
    }

    public final @Nullable YearMonth readYearMonth() throws IOException {
        return read("a year and month such as 2026-02", YearMonth::parse);
    }

    public final @Nullable MonthDay readMonthDay() throws IOException {
        return read("a month and day such as --02-28", MonthDay::parse);
    }

    public final @Nullable ZoneId readZoneId() throws IOException {
        return read("a time zone such as Europe/Berlin", ZoneId::of);
    }

    /** Base64 in the standard alphabet, padded, without line ends; empty as the stand-in. */
    public final byte[] readBytes() throws IOException {
        byte[] bytes = read("padded base64", text -> {
            if (text.length() % 4 != 0) { // Java takes it without its padding too
                throw new IllegalArgumentException();
            }
            return Base64.getDecoder().decode(text);
        });
        return bytes == null ? new byte[0] : bytes;
    }
}
