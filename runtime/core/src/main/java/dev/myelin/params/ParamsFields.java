package dev.myelin.params;

import com.fasterxml.jackson.core.JsonToken;
import dev.myelin.error.ParamProblem;
import dev.myelin.error.Reasons;
import dev.myelin.json.DocumentParser;
import dev.myelin.names.Suggestions;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The part of {@link ParamsReader} that knows which fields and elements there must be, may be, and are there twice. */
abstract class ParamsFields extends ParamsCursor {

    private static final int END = -1;

    ParamsFields(DocumentParser in, Problems problems, String base) {
        super(in, problems, base);
    }

    /** As {@link #nextField(FieldNames, int)}, at the beginning of an object. */
    public final int firstField(FieldNames names) throws IOException {
        return nextField(names, -1);
    }

    /**
     * Moves to the value of the next field that is one of these. A field that is none of them is skipped: a problem, with
     * the nearest name, unless the names say otherwise.
     *
     * @param last the index of the field before it
     * @return the index of the field among the names; a negative number at the end of the object
     */
    public final int nextField(FieldNames names, int last) throws IOException {
        // Names that come in their order are only compared. After the last one an empty name is expected: it is none.
        int next = last + 1;
        if (in.nextFieldName(names.expected(next)) && next < names.size()) {
            in.nextToken();
            return next;
        }
        return lookUp(names);
    }

    /** The slower way, for names that come in another order than the usual one. */
    private int lookUp(FieldNames names) throws IOException {
        for (String name = in.currentToken() == JsonToken.FIELD_NAME ? in.currentName() : null;
                name != null;
                name = in.nextFieldName()) {
            in.nextToken();
            int index = names.indexOf(name);
            if (index >= 0) {
                return index;
            }
            if (index == FieldNames.UNKNOWN) {
                unknownField(name, names);
            }
            in.skipChildren();
        }
        end();
        return END;
    }

    private void unknownField(String name, FieldNames names) {
        accept();
        String nearest = problems.isFull() ? null : Suggestions.nearest(name, names.all());
        problem("unknown_field", "unknown field" + Suggestions.didYouMean(nearest), null, nearest);
    }

    /**
     * Notes that a field has been met, in bit {@code index % 64} of {@code seen}; a second time is a problem, by whatever of
     * its names.
     *
     * @return {@code seen} with that bit
     */
    public final long mark(long seen, FieldNames names, int index) {
        long bit = 1L << index;
        if ((seen & bit) != 0) {
            accept();
            problem("duplicate", isThereTwice(names.namesOf(index)));
        }
        return seen | bit;
    }

    private static String isThereTwice(List<String> names) {
        if (names.size() == 1) {
            return "is there twice";
        }
        String all = names.subList(0, names.size() - 1).stream().collect(Collectors.joining("', '", "'", "'"));
        return "is there twice (" + all + " and '" + names.get(names.size() - 1) + "' are the same)";
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
            String field = fields.all().get(offset + Long.numberOfTrailingZeros(missing));
            problems.insert(lastStart(), new ParamProblem(pointerTo(field), "required", "is required"));
            moveLastStart();
            reject();
        }
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
        if (isSound() && !set.add(value)) {
            accept();
            problem("duplicate", "is there twice", Shown.text(in), null);
        }
    }
}
