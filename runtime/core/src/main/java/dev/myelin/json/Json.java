package dev.myelin.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The JSON factories of the runtime, and what goes for every text of JSON. */
public final class Json {

    /** The factory with {@link JsonLimits#DEFAULT}. Safe for use by several threads. */
    public static final DocumentFactory FACTORY = new DocumentFactory(JsonLimits.DEFAULT);

    /** One for each kind of limits, kept: a factory learns the names of fields. */
    private static final Map<JsonLimits, DocumentFactory> FACTORIES =
            new ConcurrentHashMap<>(Map.of(JsonLimits.DEFAULT, FACTORY));

    /** Jackson's remarks on where an open object began, and on settings of its own, which are not to be had here. */
    private static final Pattern REMARKS = Pattern.compile(" \\(start marker at .*?]\\)"
            + "|, from `[^`]*`(?=\\))"
            + "|: enable `[^`]*` to allow"
            + "| \\(not recognized as one since Feature '[^']*' not enabled for parser\\)");

    private Json() {}

    /** The factory whose parsers keep these limits; that of {@link JsonLimits#documentBytes()} is the caller's. */
    public static DocumentFactory factory(JsonLimits limits) {
        return limits.equals(JsonLimits.DEFAULT) ? FACTORY : FACTORIES.computeIfAbsent(limits, DocumentFactory::new);
    }

    /** What is wrong with a malformed document and where, in one phrase such as {@code ..., at line 1, column 2}. */
    public static String describe(JacksonException e) {
        JsonLocation place = e.getLocation();
        return place == null ? reason(e) : reason(e) + ", at " + describe(place);
    }

    /** What is wrong with a malformed document, without the place. */
    public static String reason(JacksonException e) {
        return REMARKS.matcher(e.getOriginalMessage()).replaceAll("");
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

    /** The same for the text at a parser, without a look where the parser knows better. */
    static boolean hasLoneSurrogate(JsonParser in, String text) {
        return in instanceof DocumentParser document ? document.hasLoneSurrogate(text) : hasLoneSurrogate(text);
    }
}
