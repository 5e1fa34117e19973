package dev.myelin.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a model: a number of the platform or a text of one's own. The number 7 and the text "7" are the same
 * model, as they are in the platform's model tokens.
 *
 * @param value 1 to 200 characters, without control characters, slashes or backslashes; neither {@code .} nor
 *     {@code ..}, so that it can name a folder
 */
public record ModelId(String value) implements Comparable<ModelId> {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    /** @throws IllegalArgumentException when {@code value} cannot be a model's name; the message says why */
    public ModelId {
        String problem = problemOf(value);
        if (problem != null) {
            throw new IllegalArgumentException("a model id " + problem);
        }
    }

    /** What keeps a text from being a model id, such as {@code must not be blank}; null when it is one. */
    public static @Nullable String problemOf(String value) {
        if (value.isBlank()) {
            return "must not be blank";
        }
        if (value.length() > 200) {
            return "must have at most 200 characters, had " + value.length();
        }
        if (value.equals(".") || value.equals("..") || hasForbidden(value)) {
            return "must not contain slashes or control characters, nor be '.' or '..'";
        }
        return null;
    }

    private static boolean hasForbidden(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '/' || c == '\\' || Character.isISOControl(c)) {
                return true;
            }
        }
        return false;
    }

    /** A model named by text. */
    public static ModelId of(String value) {
        return new ModelId(value);
    }

    /** A model named by number. */
    public static ModelId of(long value) {
        return new ModelId(Long.toString(value));
    }

    /** Whether the id is a plain non-negative whole number below 10^18, which JSON shows without quotes. */
    public boolean isNumber() {
        return NUMBER.matcher(value).matches();
    }

    @Override
    public int compareTo(ModelId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
