package dev.myelin.benchmarks.document;

/** The enum of {@link Settings}. */
public enum Pooling {
    MEAN,
    MAX,
    FIRST_TOKEN
}
