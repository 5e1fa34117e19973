package dev.myelin.params;

import dev.myelin.error.ParamProblem;
import dev.myelin.error.Reasons;
import dev.myelin.json.DocumentParser;
import dev.myelin.names.Suggestions;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of {@link ParamsReader} that knows which fields and elements there must be, may be, and are there twice. */
abstract class ParamsFields extends ParamsCursor {

    ParamsFields(DocumentParser in, Problems problems, String base) {
        super(in, problems, base);
    }

    /** Notes that a field has been met, in {@code seen}'s bit {@code index}; a second time is a problem. */
    public final long mark(long seen, int index) {
        return mark(seen, index, "is there twice");
    }

    /** The same for a field that goes by two names. */
    public final long mark(long seen, int index, String name, String otherName) {
        return mark(seen, index, "is there twice ('" + name + "' and '" + otherName + "' are the same)");
    }

    private long mark(long seen, int index, String message) {
        long bit = 1L << index;
        if ((seen & bit) != 0) {
            accept();
            problem("duplicate", message);
        }
        return seen | bit;
    }

    /**
     * Notes each required field that was not met, before the problems of those that were. Call it right after the end of
     * the object.
     *
     * @param seen the fields met, one bit each, in the order of {@code fields}
     * @param required the fields that must be there, likewise
     */
    public final void require(long seen, long required, FieldNames fields) {
        require(seen, required, 0, fields);
    }

    /**
     * The same for 64 of an object's fields. Call it for one slice after the other.
     *
     * @param offset the place in {@code fields} of bit 0
     */
    public final void require(long seen, long required, int offset, FieldNames fields) {
        for (long missing = required & ~seen; missing != 0; missing &= missing - 1) {
            String field = fields.get(offset + Long.numberOfTrailingZeros(missing));
            problems.insert(lastStart(), new ParamProblem(pointerTo(field), "required", "is required"));
            moveLastStart();
        }
    }

    /** Notes a field that nobody knows, with the nearest known name, and skips its value. */
    public final void unknownField(FieldNames fields) throws IOException {
        accept();
        String name = in.currentName();
        String nearest = problems.isFull() ? null : Suggestions.nearest(name == null ? "" : name, fields.all());
        problem("unknown_field", "unknown field" + Suggestions.didYouMean(nearest), null, nearest);
        in.skipChildren();
    }

    /** Notes that a type's own constructor refused the object that has just been read. */
    public final void refused(RuntimeException e) {
        accept();
        problem("invalid", e.getMessage() == null ? "is refused: " + Reasons.of(e) : e.getMessage());
    }

    /** The name of the field at the cursor as a value to be checked, such as the key of a map. */
    public final String key(String name) {
        acceptName();
        return name;
    }

    /**
     * Puts the field that has just been read into a map; a key that is there already is a problem.
     *
     * @param key null for a name that is no key: it has its problem, and is left out
     * @param value null where the map allows it, and as a stand-in: the map is then dropped
     */
    public final <K, V extends @Nullable Object> void put(Map<K, V> map, @Nullable K key, @Nullable V value) {
        if (key == null) {
            return;
        }
        int before = map.size();
        map.put(key, value);
        if (map.size() == before) {
            accept();
            problem("duplicate", "is there twice");
        }
    }

    /** Adds the element that has just been read to a set; one that is there already is a problem. */
    public final <V extends @Nullable Object> void add(Set<V> set, @Nullable V value) throws IOException {
        if (fits() && !set.add(value)) {
            accept();
            problem("duplicate", "is there twice", Shown.text(in), null);
        }
    }
}
