package dev.myelin.route;

import java.util.List;

/**
 * The segments of a path below its deployment, decoded: none for {@code /}.
 *
 * @param all in order
 */
public record Segments(List<String> all) {

    public Segments {
        all = List.copyOf(all);
    }

    /** How many there are. */
    public int size() {
        return all.size();
    }

    /** Whether the segment at an index is this one. */
    public boolean is(int index, String literal) {
        return all.get(index).equals(literal);
    }
}
