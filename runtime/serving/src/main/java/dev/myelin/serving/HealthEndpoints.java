package dev.myelin.serving;

import dev.myelin.json.FreeForm;
import dev.myelin.serving.http.Exchange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What load balancers and clusters ask: whether the process lives, and whether requests may be sent to it. */
final class HealthEndpoints {

    static final String LIVE = "/health/live";
    static final String READY = "/health/ready";

    private static final String JSON = "application/json";
    private static final byte[] ALIVE = FreeForm.toBytes(Map.of("status", "live"));

    private final Supplier<List<String>> whyNotReady;

    /** @param whyNotReady for people; empty while it is ready */
    HealthEndpoints(Supplier<List<String>> whyNotReady) {
        this.whyNotReady = whyNotReady;
    }

    void addTo(Router router) {
        router.add("GET", LIVE, exchange -> exchange.answer(200, JSON, ALIVE)).add("GET", READY, this::ready);
    }

    private void ready(Exchange exchange) {
        List<String> reasons = whyNotReady.get();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("status", reasons.isEmpty() ? "ready" : "not ready");
        if (!reasons.isEmpty()) {
            fields.put("reasons", reasons);
        }
        exchange.answer(reasons.isEmpty() ? 200 : 503, JSON, FreeForm.toBytes(fields));
    }
}
