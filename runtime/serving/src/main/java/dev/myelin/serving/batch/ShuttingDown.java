package dev.myelin.serving.batch;

import java.io.Serial;

/** The batcher takes no more requests, or was closed before a request was done. */
public final class ShuttingDown extends BatchRefused {

    @Serial
    private static final long serialVersionUID = 1L;

    private ShuttingDown(String message) {
        super(message);
    }

    static ShuttingDown atSubmit() {
        return new ShuttingDown("shutting down: no more requests are taken");
    }

    static ShuttingDown before(int done, int items) {
        return new ShuttingDown(
                "shut down when " + done + " of " + items + (items == 1 ? " item was" : " items were") + " done");
    }
}
