package dev.myelin.benchmarks.compile;

/** Whether a JVM has compiled before. */
enum Heat {
    WARM,
    COLD
}
