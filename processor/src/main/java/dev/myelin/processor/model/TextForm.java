package dev.myelin.processor.model;

import dev.myelin.processor.model.ValueType.Kind;
import java.net.URI;
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
import java.util.regex.Pattern;

/** The scalars that are strings in JSON: which texts are values of them. */
final class TextForm {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private TextForm() {}

    /** Whether each surrogate in a text has its other half: JSON has no other text. */
    static boolean isUnicode(String text) {
        return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    /** Whether a text is a value of a kind that is a string in JSON. */
    static boolean isOf(Kind kind, String text) {
        try {
            return switch (kind) {
                case STRING -> true;
                // Other characters depend on where it runs, not where it is compiled.
                case PATH -> text.indexOf('\0') < 0;
                case UUID -> UUID.matcher(text).matches();
                // Java would take base64 without its padding too.
                case BYTES -> text.length() % 4 == 0 && parse(kind, text) != null;
                default -> parse(kind, text) != null;
            };
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            // the last for a period of more weeks than it has days for
            return false;
        }
    }

    private static Object parse(Kind kind, String text) {
        return switch (kind) {
            case BYTES -> Base64.getDecoder().decode(text);
            case URI -> URI.create(text);
            case DURATION -> Duration.parse(text);
            case PERIOD -> Period.parse(text);
            case INSTANT -> Instant.parse(text);
            case LOCAL_DATE -> LocalDate.parse(text);
            case LOCAL_TIME -> LocalTime.parse(text);
            case LOCAL_DATE_TIME -> LocalDateTime.parse(text);
            case OFFSET_DATE_TIME -> OffsetDateTime.parse(text);
            case OFFSET_TIME -> OffsetTime.parse(text);
            case ZONED_DATE_TIME -> ZonedDateTime.parse(text);
            case YEAR_MONTH -> YearMonth.parse(text);
            case MONTH_DAY -> MonthDay.parse(text);
            case ZONE_ID -> ZoneId.of(text);
            default -> throw new IllegalArgumentException(kind + " is no string");
        };
    }
}
