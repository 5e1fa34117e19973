package dev.myelin.serving.metrics;

import dev.myelin.serving.http.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The meters of one route. Which one it is, is found without making labels. Safe for use by several threads. */
final class RouteMeters {

    /** The status in the label where the client had gone, as proxies write it. */
    private static final int CLIENT_CLOSED = 499;

    /** Clients may send any other; they would be labels without end. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private static final String OTHER = "other";

    private static final int STATUSES = 600;

    private final MeterRegistry registry;
    private final Tags tags;
    private final Timer duration;
    private final Counter bytes;
    private final Map<ErrorKind, Counter> errors = new EnumMap<>(ErrorKind.class);

    /** By method, then by status. */
    private final Map<String, AtomicReferenceArray<@Nullable Counter>> requests = new ConcurrentHashMap<>();

    /** @param deployment empty for a route that is the server's own */
    RouteMeters(MeterRegistry registry, String deployment, String route) {
        this.registry = registry;
        tags = Tags.of("deployment", deployment, "route", route);
        duration = Timer.builder("myelin.http.request.duration")
                .description("Time from a request's head to its answer, or to its client's leaving")
                .tags(tags)
                .serviceLevelObjectives(Buckets.DURATIONS)
                .register(registry);
        bytes = Counter.builder("myelin.http.response.body.bytes")
                .description("Bytes of the bodies of answers")
                .tags(tags)
                .register(registry);
        for (ErrorKind kind : ErrorKind.values()) {
            Counter counter = Counter.builder("myelin.errors")
                    .description("Requests that were answered with a problem, or not at all")
                    .tags("deployment", deployment, "kind", kind.label())
                    .register(registry);
            errors.put(kind, counter);
        }
    }

    /**
     * Counts a request.
     *
     * @param status 0 where the client had gone
     */
    void ended(String method, int status, long sent, long nanos, @Nullable Problem problem) {
        duration.record(nanos, TimeUnit.NANOSECONDS);
        bytes.increment((double) sent);
        refused(method, status, problem);
    }

    /** Counts a request that never was one: it has no time of its own. */
    void refused(String method, int status, @Nullable Problem problem) {
        requests(METHODS.contains(method) ? method : OTHER, status == 0 ? CLIENT_CLOSED : status)
                .increment();
        ErrorKind kind = ErrorKind.of(status, problem);
        if (kind != null) {
            Objects.requireNonNull(errors.get(kind)).increment();
        }
    }

    private Counter requests(String method, int status) {
        AtomicReferenceArray<@Nullable Counter> byStatus =
                requests.computeIfAbsent(method, key -> new AtomicReferenceArray<>(STATUSES));
        @Nullable Counter known = byStatus.get(status);
        if (known != null) {
            return known;
        }
        Counter counter = Counter.builder("myelin.http.requests")
                .description("Requests that have ended")
                .tags(tags.and("method", method, "status", Integer.toString(status)))
                .register(registry); // the same for all who come here at once
        byStatus.set(status, counter);
        return counter;
    }
}
