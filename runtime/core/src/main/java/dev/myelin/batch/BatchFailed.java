package dev.myelin.batch;

import dev.myelin.error.Reasons;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A run over batches ended before it was through. */
public final class BatchFailed extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String place;
    private final String kept;

    BatchFailed(String place, String reason, @Nullable Throwable cause, String kept) {
        super(reason, cause, false, false);
        this.place = place;
        this.kept = kept;
    }

    /** Where, to follow "failed": {@code " on line 3 of items.jsonl"}; may be empty. */
    public String place() {
        return place;
    }

    /** What went wrong. */
    public String reason() {
        return getCause() == null ? String.valueOf(getMessage()) : Reasons.of(getCause());
    }

    /** What became of the results so far, to follow everything else; empty where there is nothing to say. */
    public String kept() {
        return kept;
    }
}
