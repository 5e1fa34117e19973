package dev.myelin.benchmarks;

import dev.myelin.benchmarks.contender.Contender;
import dev.myelin.benchmarks.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * Something to measure.
 *
 * @param work null for the value made by hand, which no contender does
 * @param contender null likewise
 */
record Measurement(
        @Nullable Work work, Document document, @Nullable Contender contender) {

    static Measurement ofValue(Document document) {
        return new Measurement(null, document, null);
    }

    Class<?> benchmark() {
        return work == null ? ValueBenchmark.class : work.benchmark();
    }

    @Override
    public String toString() {
        return (work == null ? "By hand" : work.title())
                + " " + document.title()
                + (contender == null ? "" : ": " + contender.title());
    }
}
