package dev.myelin.benchmarks.compile;

import java.util.List;
import java.util.Locale;

/** Values of one thing, a value a round; at least one. */
record Sample(List<Double> values) {

    /** The middle one. */
    double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** From the least to the greatest, such as {@code 9..12}. */
    String range() {
        List<Double> sorted = values.stream().sorted().toList();
        return String.format(Locale.ROOT, "%,.0f..%,.0f", sorted.get(0), sorted.get(sorted.size() - 1));
    }
}
