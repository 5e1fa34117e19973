package dev.myelin.processor.emit;

import java.nio.charset.StandardCharsets;

/** What {@code $ref} says: a JSON pointer as the fragment of a URI (RFC 6901, section 6). */
final class SchemaReferences {

    /** The whole schema. */
    static final String WHOLE = "#";

    private static final String LETTERS_AND_DIGITS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    /** What else a fragment may have as it is, but for the slash, which separates, and the escaped tilde. */
    private static final String SIGNS = "-._~!$&'()*+,;=:@?";

    private SchemaReferences() {}

    /** A definition of the whole schema. */
    static String definition(String name) {
        return below(below(WHOLE, "$defs"), name);
    }

    /** A schema of an OpenAPI document. */
    static String component(String name) {
        return below(below(below(WHOLE, "components"), "schemas"), name);
    }

    /**
     * A field of an object.
     *
     * @param object the object's own reference
     */
    static String property(String object, String name) {
        return below(below(object, "properties"), name);
    }

    private static String below(String reference, String name) {
        StringBuilder fragment = new StringBuilder(reference).append('/');
        String escaped = name.replace("~", "~0").replace("/", "~1");
        for (byte unit : escaped.getBytes(StandardCharsets.UTF_8)) {
            if (LETTERS_AND_DIGITS.indexOf(unit) >= 0 || SIGNS.indexOf(unit) >= 0) {
                fragment.append((char) unit);
            } else {
                fragment.append(String.format("%%%02X", unit));
            }
        }
        return fragment.toString();
    }
}
