package dev.myelin.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One contender's results for one document, a result a round.
 *
 * @param rounds at least one
 */
record Measured(List<Round> rounds) {

    /**
     * The mean over a fork's iterations.
     *
     * @param micros time of one operation, in microseconds
     * @param bytes what one operation allocates
     */
    record Round(double micros, double bytes) {}

    double micros() {
        return median(Round::micros);
    }

    double bytes() {
        return median(Round::bytes);
    }

    /** How far the rounds' times lie apart, as a part of their median. */
    double spread() {
        double[] sorted = sorted(Round::micros);
        return (sorted[sorted.length - 1] - sorted[0]) / micros();
    }

    private double median(ToDoubleFunction<Round> part) {
        double[] sorted = sorted(part);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private double[] sorted(ToDoubleFunction<Round> part) {
        double[] values = rounds.stream().mapToDouble(part).toArray();
        Arrays.sort(values);
        return values;
    }
}
