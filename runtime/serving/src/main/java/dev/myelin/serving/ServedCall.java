package dev.myelin.serving;

import dev.myelin.action.InferenceCall;
import dev.myelin.json.FreeForm;
import dev.myelin.serving.batch.BatchCall;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** A call's view of those who wait for it. Its events go to the server's log: nobody watches a request's progress. */
record ServedCall(BatchCall call, Logger log) implements InferenceCall {

    @Override
    public void log(String event, Map<String, ? extends @Nullable Object> data) {
        if (log.isInfoEnabled()) {
            log.info("{} {}", event.replaceAll("\\p{Cntrl}+", " "), FreeForm.toText(data));
        }
    }

    @Override
    public void progress(long done, long total) {}

    @Override
    public boolean isCancelled() {
        return call.isCancelled();
    }

    @Override
    public Optional<Instant> deadline() {
        return call.deadline();
    }
}
