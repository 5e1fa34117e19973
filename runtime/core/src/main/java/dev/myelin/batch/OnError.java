package dev.myelin.batch;

/** What becomes of a predictor's run when it fails on one of its inputs. */
public enum OnError {
    /** The run fails, with the results before that input. */
    FAIL,
    /** The input is left out, counted, and told as a log event. */
    SKIP,
    /** The input's error takes the place of its result. */
    COLLECT
}
