package dev.myelin.benchmarks.compile.worker;

/** How generated files come into a compile. */
public enum Way {
    /** The processor generates them. */
    PROCESSOR,
    /** A processor that does no work of its own hands them to the compiler: what any processor must cost. */
    COPIED,
    /** They are sources like any other, and no processor runs. */
    HANDED_IN
}
