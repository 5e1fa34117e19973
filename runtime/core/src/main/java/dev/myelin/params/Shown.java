package dev.myelin.params;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a document holds, as messages show it. */
final class Shown {

    private static final int MOST = 40;
    private static final String CUT = "...";

    private Shown() {}

    /** The value at a parser in words: its JSON, shortened, or what it is. */
    static String value(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT, END_OBJECT -> "an object";
            case START_ARRAY, END_ARRAY -> "an array";
            case VALUE_STRING -> "\"" + text(in.getText()) + "\"";
            default -> text(in.getText());
        };
    }

    /** The text of the value at a parser, shortened; null for what has none. */
    static @Nullable String text(JsonParser in) throws IOException {
        JsonToken token = in.currentToken();
        return token.isScalarValue() && token != JsonToken.VALUE_NULL ? text(in.getText()) : null;
    }

    /** At most 40 characters; what is no character to be seen, or half of one, is {@code ?}. */
    static String text(String text) {
        boolean isShort = text.length() <= MOST;
        int end = isShort ? text.length() : MOST - CUT.length();
        if (!isShort && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        StringBuilder shown = new StringBuilder(MOST);
        text.substring(0, end).codePoints().forEach(c -> shown.appendCodePoint(isVisible(c) ? c : '?'));
        return isShort ? shown.toString() : shown.append(CUT).toString();
    }

    private static boolean isVisible(int codePoint) {
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }
}
