package dev.myelin.benchmarks.compile;

/**
 * What a compile took, in milliseconds.
 *
 * @param wall by the clock
 * @param cpu of the processor: of the thread that compiles when it is warm, else of the whole process
 * @param process the whole process by the clock, from its start to its end; 0 when it compiled more than once
 */
record Time(double wall, double cpu, double process) {}
