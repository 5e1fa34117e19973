package dev.myelin.serving.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a model may ask while it works on a batch. */
public interface BatchCall {

    /** Whether nobody waits for any item of this call any more; then it may end early, by any exception. */
    boolean isCancelled();

    /** When the last of those who wait needs the result; empty: one of them has no limit. */
    Optional<Instant> deadline();

    /** Where the requests come from whose items these are, as they said when they were submitted; without those that did not. */
    List<Object> origins();
}
