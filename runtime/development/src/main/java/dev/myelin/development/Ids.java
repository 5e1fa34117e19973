package dev.myelin.development;

import dev.myelin.model.ModelId;
import org.jspecify.annotations.Nullable;

/** Ids, which are texts in folders and numbers or texts on the wire. */
final class Ids {

    private Ids() {}

    /** A number where it is one. */
    static Object json(String id) {
        return ModelId.of(id).isNumber() ? (Object) Long.valueOf(id) : id;
    }

    /** The text of a number or text; null for anything else, and for what cannot be a name here. */
    static @Nullable String of(@Nullable Object json) {
        if (json instanceof String || json instanceof Integer || json instanceof Long) {
            return Paths.isName(json.toString()) ? json.toString() : null;
        }
        return null;
    }
}
