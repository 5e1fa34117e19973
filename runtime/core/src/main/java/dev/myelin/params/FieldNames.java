package dev.myelin.params;

import com.fasterxml.jackson.core.io.SerializedString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The names of the fields that an object may have, each with its index, and what becomes of other names. Generated parsers
 * keep one for each kind of object. Immutable.
 */
public final class FieldNames {

    /** What {@link #indexOf} gives for a name that is passed over. */
    static final int IGNORED = -1;

    /** What {@link #indexOf} gives for a name that nobody knows. */
    static final int UNKNOWN = -2;

    private final List<String> names;
    private final Map<String, Integer> indexes;
    private final boolean ignoresUnknown;

    /** Each name as it is expected in a document, and an empty one for what is expected after the last. */
    private final SerializedString[] encoded;

    private FieldNames(List<String> names, Map<String, Integer> indexes, boolean ignoresUnknown) {
        this.names = names;
        this.indexes = indexes;
        this.ignoresUnknown = ignoresUnknown;
        encoded = new SerializedString[names.size() + 1];
        for (int i = 0; i < encoded.length; i++) {
            encoded[i] = new SerializedString(i < names.size() ? names.get(i) : "");
        }
    }

    /**
     * The names, as they are in JSON, in the order in which they mostly come: they are met quickest in it.
     *
     * @param names index 0 and following
     */
    public static FieldNames of(String... names) {
        Map<String, Integer> indexes = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            indexes.put(names[i], i);
        }
        return new FieldNames(List.of(names), indexes, false);
    }

    /**
     * These, and other names for one of them.
     *
     * @param index of the name; from 0 to below the number of names
     * @throws IndexOutOfBoundsException if there is no name of this index
     */
    public FieldNames alias(int index, String... aliases) {
        return with(Objects.checkIndex(index, names.size()), aliases);
    }

    /** These, and names whose fields are passed over. */
    public FieldNames ignoring(String... ignored) {
        return with(IGNORED, ignored);
    }

    /** These; fields of all other names are passed over, too. */
    public FieldNames ignoringUnknown() {
        return new FieldNames(names, indexes, true);
    }

    private FieldNames with(int index, String... more) {
        Map<String, Integer> all = new LinkedHashMap<>(indexes);
        List.of(more).forEach(name -> all.put(name, index));
        return new FieldNames(names, all, ignoresUnknown);
    }

    /** How many names there are without their aliases. */
    int size() {
        return encoded.length - 1;
    }

    /** The names without their aliases. */
    List<String> all() {
        return names;
    }

    /** The name of an index, and its aliases in their order. */
    List<String> namesOf(int index) {
        List<String> same = new ArrayList<>(List.of(names.get(index)));
        indexes.keySet().stream()
                .filter(name -> indexOf(name) == index && !name.equals(names.get(index)))
                .forEach(same::add);
        return same;
    }

    /** What the next field is compared with before it is looked up. An empty name where none is expected. */
    SerializedString expected(int index) {
        return encoded[index];
    }

    /** The index of the field of this name, {@link #IGNORED} or {@link #UNKNOWN}. */
    int indexOf(String name) {
        return indexes.getOrDefault(name, ignoresUnknown ? IGNORED : UNKNOWN);
    }
}
