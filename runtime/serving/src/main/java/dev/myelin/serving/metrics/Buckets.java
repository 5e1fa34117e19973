package dev.myelin.serving.metrics;

import java.time.Duration;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** The upper bounds of histograms. */
final class Buckets {

    /** From what a small model on a small input takes to what most clients wait. */
    static final Duration[] DURATIONS = LongStream.of(
                    1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private Buckets() {}

    /** Powers of two up to a size, and the size itself. */
    static double[] upTo(int size) {
        DoubleStream powers = DoubleStream.iterate(1, bound -> bound < size, bound -> bound * 2);
        return DoubleStream.concat(powers, DoubleStream.of(size)).toArray();
    }
}
