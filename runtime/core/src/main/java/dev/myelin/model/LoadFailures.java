package dev.myelin.model;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Models that could not be loaded, and until when they are not tried again. Not safe for use by several threads. */
final class LoadFailures {

    /** So many are remembered: who asks for ever new models that do not exist does not fill the memory. */
    private static final int MOST = 1_000;

    private record Failure(Throwable cause, long at, long delay) {}

    private final long first;
    private final long most;

    private final Map<ModelId, Failure> failures = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ModelId, Failure> eldest) {
            return size() > MOST;
        }
    };

    LoadFailures(Duration first, Duration most) {
        this.first = first.toNanos();
        this.most = most.toNanos();
    }

    /** Why a model cannot be had for now; null when it may be tried. */
    @Nullable
    Throwable current(ModelId id, long now) {
        Failure failure = failures.get(id);
        return failure != null && now - failure.at() < failure.delay() ? failure.cause() : null;
    }

    void note(ModelId id, Throwable cause, long now) {
        Failure before = failures.remove(id); // so that it is among the newest again
        long delay = before == null ? first : before.delay() > most / 2 ? most : 2 * before.delay();
        failures.put(id, new Failure(cause, now, delay));
    }

    void forget(ModelId id) {
        failures.remove(id);
    }
}
