package dev.myelin.processor.check;

import dev.myelin.processor.model.ValueType.Kind;

/** What a default's text should be, in words: those of the runtime where it refuses a value. */
final class ExpectedText {

    private ExpectedText() {}

    static String of(Kind kind) {
        return switch (kind) {
            case STRING -> "a string of Unicode text";
            case BOOLEAN -> "true or false";
            case BYTE -> "a whole number from -128 to 127";
            case SHORT -> "a whole number from -32768 to 32767";
            case INT -> "a whole number of 32 bits";
            case LONG -> "a whole number of 64 bits";
            case FLOAT -> "a number of 32 bits";
            case DOUBLE -> "a number of 64 bits";
            case CHAR -> "one character";
            case BIG_INTEGER -> "a whole number of at most 1000 digits";
            case BIG_DECIMAL -> "a number of at most 1000 digits when written out in full";
            case YEAR -> "a year, a whole number";
            case MODEL_ID -> "a model id: 1 to 200 characters, no slashes, no control characters";
            case BYTES -> "padded base64";
            case UUID -> "a UUID such as 123e4567-e89b-12d3-a456-426614174000";
            case URI -> "a URI";
            case PATH -> "a path";
            case DURATION -> "a duration such as PT1H30M";
            case PERIOD -> "a period such as P1Y2M3D";
            case INSTANT -> "an instant such as 2026-02-28T12:30:00Z";
            case LOCAL_DATE -> "a date such as 2026-02-28";
            case LOCAL_TIME -> "a time such as 12:30:00";
            case LOCAL_DATE_TIME -> "a date and time such as 2026-02-28T12:30:00";
            case OFFSET_DATE_TIME -> "a date and time with offset such as 2026-02-28T12:30:00+01:00";
            case OFFSET_TIME -> "a time with offset such as 12:30:00+01:00";
            case ZONED_DATE_TIME -> "a date and time with zone such as 2026-02-28T12:30:00+01:00[Europe/Berlin]";
            case YEAR_MONTH -> "a year and month such as 2026-02";
            case MONTH_DAY -> "a month and day such as --02-28";
            case ZONE_ID -> "a time zone such as Europe/Berlin";
        };
    }
}
