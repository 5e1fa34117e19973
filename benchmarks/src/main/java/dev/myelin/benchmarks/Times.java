package dev.myelin.benchmarks;

import java.util.Collections;
import java.util.List;

/**
 * What came out of several rounds.
 *
 * @param all one a round, at least one
 */
public record Times(List<Double> all) {

    public Times {
        all = List.copyOf(all);
    }

    /** The one in the middle, or between the two there. */
    public double median() {
        List<Double> sorted = all.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    public double least() {
        return Collections.min(all);
    }

    public double most() {
        return Collections.max(all);
    }
}
