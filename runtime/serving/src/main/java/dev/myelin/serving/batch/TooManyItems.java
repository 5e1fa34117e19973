package dev.myelin.serving.batch;

import java.io.Serial;

/** A request has more items than may ever be queued; it has to be split. */
public final class TooManyItems extends BatchRefused {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int maxItems;

    TooManyItems(int items, int maxItems) {
        super("a request may have at most " + maxItems + " items, this one has " + items);
        this.maxItems = maxItems;
    }

    /** The most items that a request may have. */
    public int maxItems() {
        return maxItems;
    }
}
