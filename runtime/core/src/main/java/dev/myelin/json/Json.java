package dev.myelin.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.util.regex.Pattern;

/** The one JSON factory of the runtime, with Jackson's own limits on depth, number and string length. */
public final class Json {

    /** Safe for use by several threads. */
    public static final JsonFactory FACTORY = JsonFactory.builder()
            // The name of a source appears in error places; the content of a document must not.
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    /** Jackson's remark on where an open object began; it repeats the source. */
    private static final Pattern START_MARKER = Pattern.compile(" \\(start marker at .*?]\\)");

    private Json() {}

    /** What is wrong with a malformed document and where, in one phrase such as {@code ..., at line 1, column 2}. */
    public static String describe(JacksonException e) {
        JsonLocation place = e.getLocation();
        String what = START_MARKER.matcher(e.getOriginalMessage()).replaceAll("");
        return place == null ? what : what + ", at " + describe(place);
    }

    /** A place in a document. */
    public static String describe(JsonLocation place) {
        return "line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    /**
     * Whether a text has half of a surrogate pair without the other: it is no Unicode, and cannot be written as UTF-8.
     * Jackson refuses such names of fields, and takes such values when they are escaped.
     */
    public static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }
}
