package dev.myelin.params;

import com.fasterxml.jackson.core.io.SerializedString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of the fields that an object may have, in their usual order, with what makes it quick to meet them in that
 * order: whoever writes documents by a schema keeps it. Immutable.
 */
public final class FieldNames {

    private final List<String> names;
    private final Map<String, Name> byText = new HashMap<>();
    private final Name first;

    private FieldNames(List<String> names) {
        this.names = names;
        Name following = null;
        for (int i = names.size() - 1; i >= 0; i--) {
            following = new Name(names.get(i), following);
            byText.put(following.text(), following);
        }
        first = following == null ? new Name("", null) : following;
    }

    /** Names as they are in JSON. */
    public static FieldNames of(String... names) {
        return new FieldNames(List.of(names));
    }

    /** All of them. */
    List<String> all() {
        return names;
    }

    String get(int index) {
        return names.get(index);
    }

    /** What is expected first; an empty name where there are none. */
    Name first() {
        return first;
    }

    /** What has this text, if one of them does. */
    @Nullable
    Name find(String text) {
        return byText.get(text);
    }

    /** One of the names, and the one that is expected after it. */
    static final class Name {

        private final SerializedString encoded;
        private final @Nullable Name next;

        private Name(String text, @Nullable Name next) {
            this.encoded = new SerializedString(text);
            this.next = next;
        }

        String text() {
            return encoded.getValue();
        }

        SerializedString encoded() {
            return encoded;
        }

        /** Itself for the last one. */
        Name next() {
            return next == null ? this : next;
        }
    }
}
