package dev.myelin.serving.batch;

import java.io.Serial;

/** A request's deadline passed before it was done. What was not run yet never will be. */
public final class DeadlineExceeded extends BatchRefused {

    @Serial
    private static final long serialVersionUID = 1L;

    DeadlineExceeded(int done, int items) {
        super("the deadline passed when " + done + " of " + items + (items == 1 ? " item was" : " items were")
                + " done");
    }
}
