package dev.myelin.benchmarks.rows;

/** A row, {@code {"id":1}}. */
public record Row(long id) {}
