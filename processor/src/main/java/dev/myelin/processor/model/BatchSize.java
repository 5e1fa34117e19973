package dev.myelin.processor.model;

/** How many inputs a predictor gets at once. The runtime has the same bounds, and a test keeps them the same. */
public final class BatchSize {

    /** The fewest. */
    public static final int MIN = 1;

    /** Where nobody says how many. */
    public static final int DEFAULT = 32;

    /** The most. */
    public static final int MAX = 4096;

    /** The word for a size that is found at run time. */
    public static final String AUTO = "auto";

    private BatchSize() {}
}
