package dev.myelin.params;

import dev.myelin.json.DocumentParser;
import java.util.regex.Pattern;

/** The part of {@link ParamsReader} that checks texts: values, and names of fields. */
abstract class ParamsTextChecks extends ParamsDigitChecks {

    ParamsTextChecks(DocumentParser in, Problems problems, String base) {
        super(in, problems, base);
    }

    /** {@code @NotBlank}. */
    public final String notBlank(String value) {
        if (fits() && value.isBlank()) {
            problem("not_blank", "must not be blank", Shown.text(value), null);
        }
        return value;
    }

    /** {@code @Pattern}: the whole text must match. */
    public final String pattern(String value, Pattern pattern) {
        if (fits() && !matches(value, pattern)) {
            wrong("pattern", "must match \"" + pattern.pattern() + "\"", value);
        }
        return value;
    }

    /** Java matches alternatives in a loop by recursion: a text too long for that cannot be shown to match. */
    private static boolean matches(String value, Pattern pattern) {
        try {
            return pattern.matcher(value).matches();
        } catch (StackOverflowError e) {
            return false;
        }
    }

    /** {@code @Email}: the text must be an address as {@link Emails} has it. */
    public final String email(String value) {
        if (fits() && !Emails.isAddress(value)) {
            wrong("email", "must be an email address", value);
        }
        return value;
    }
}
