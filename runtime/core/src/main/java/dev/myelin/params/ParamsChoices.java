package dev.myelin.params;

import com.fasterxml.jackson.core.JsonToken;
import dev.myelin.json.DocumentParser;
import dev.myelin.names.Suggestions;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of {@link ParamsReader} for what must be one of known names: enums, and the tags of sealed types. */
abstract class ParamsChoices extends ParamsArrays {

    ParamsChoices(DocumentParser in, Problems problems, String base) {
        super(in, problems, base);
    }

    /**
     * Notes that the string just read is none of an enum's names.
     *
     * @param text the string
     * @param names all that there are
     */
    public final void notOneOf(String text, String... names) throws IOException {
        notKnown(text, names);
    }

    /** Notes that the value just read, whose text this is, is none of these. */
    final void notKnown(String text, String... names) throws IOException {
        if (fits()) {
            refuse(pointer(), Shown.value(in), text, Arrays.asList(names));
        }
    }

    /** Notes that the name of the field at the cursor, the key of a map, is none of an enum's names. */
    public final void keyNotOneOf(String key, String... names) {
        acceptName();
        refuse(pointer(), quoted(key), key, Arrays.asList(names));
    }

    /**
     * At an object of a sealed type: the text of the field that tells which case it is, wherever in the object that
     * stands. The cursor does not move; the case's reader reads the object from its beginning.
     *
     * @param property the field's name
     * @param known the cases
     * @return one of {@code known}; else null, with the problem noted and the object skipped
     */
    public final @Nullable String discriminator(String property, String... known) throws IOException {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            mismatch("an object");
            return null;
        }
        accept();
        String tag = lookAhead(property, known);
        if (tag == null) {
            in.skipChildren();
        }
        return tag;
    }

    /** Finds the tag with a second parser on the same bytes, or notes why there is none. */
    private @Nullable String lookAhead(String property, String... known) throws IOException {
        try (DocumentParser ahead = in.again()) {
            ahead.nextToken();
            for (String name = ahead.nextFieldName(); name != null; name = ahead.nextFieldName()) {
                JsonToken token = ahead.nextToken();
                if (name.equals(property)) {
                    return tagAt(ahead, token, property, known);
                }
                ahead.skipChildren();
            }
        }
        note(pointerTo(property), "required", "is required", null, null);
        return null;
    }

    private @Nullable String tagAt(DocumentParser ahead, JsonToken token, String property, String... known)
            throws IOException {
        if (token != JsonToken.VALUE_STRING) {
            String code = token == JsonToken.VALUE_NULL ? "null" : "type";
            note(pointerTo(property), code, "must be a string, was " + Shown.value(ahead), Shown.text(ahead), null);
            return null;
        }
        String tag = ahead.getText();
        for (String name : known) {
            if (name.equals(tag)) {
                return name;
            }
        }
        refuse(pointerTo(property), quoted(tag), tag, Arrays.asList(known));
        return null;
    }

    /** At the field that {@link #discriminator} looks for, in the reader of a case: one of that case's names. */
    public final void tag(String... allowed) throws IOException {
        String text = readString();
        if (!Arrays.asList(allowed).contains(text)) {
            notKnown(text, allowed);
        }
    }

    private void refuse(String pointer, String shown, String text, List<String> names) {
        String nearest = problems.isFull() ? null : Suggestions.nearest(text, names);
        String requirement = "must be " + (names.size() == 1 ? "" : "one of ") + String.join(", ", names);
        String message = requirement + ", was " + shown + Suggestions.didYouMean(nearest);
        note(pointer, "enum", message, Shown.text(text), nearest);
    }

    private static String quoted(String text) {
        return "\"" + Shown.text(text) + "\"";
    }
}
