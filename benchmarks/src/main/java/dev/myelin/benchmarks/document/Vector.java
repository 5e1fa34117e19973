package dev.myelin.benchmarks.document;

import jakarta.validation.constraints.NotEmpty;
import java.util.Arrays;

/** One large array of numbers. */
@SuppressWarnings("ArrayRecordComponent") // the array is the point, and it is compared as one
public record Vector(@NotEmpty float[] values) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Vector vector && Arrays.equals(values, vector.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Vector of " + values.length;
    }
}
