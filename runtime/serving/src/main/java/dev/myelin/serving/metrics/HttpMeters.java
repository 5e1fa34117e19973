package dev.myelin.serving.metrics;

import dev.myelin.serving.http.Exchange;
import dev.myelin.serving.http.ExchangeListener;
import dev.myelin.serving.http.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts requests by their routes. */
final class HttpMeters implements ExchangeListener {

    private final MeterRegistry registry;
    private final Function<String, @Nullable String> patterns;
    private final RouteMeters unmatched;
    private final Map<String, RouteMeters> routes;

    /**
     * @param deployments which route is whose; the others are the server's own
     * @param patterns tells the route of a path; null where there is none
     */
    HttpMeters(MeterRegistry registry, Map<String, String> deployments, Function<String, @Nullable String> patterns) {
        this.registry = registry;
        this.patterns = patterns;
        unmatched = new RouteMeters(registry, "", "unmatched");
        routes = new ConcurrentHashMap<>();
        deployments.forEach((route, name) -> routes.put(route, new RouteMeters(registry, name, route)));
    }

    @Override
    public void ended(Exchange exchange, int status, long bytes, long nanos, @Nullable Problem problem) {
        route(exchange.rawPath()).ended(exchange.method(), status, bytes, nanos, problem);
    }

    @Override
    public void refused(Problem problem) {
        unmatched.refused("other", problem.status(), problem);
    }

    private RouteMeters route(String path) {
        @Nullable String route = patterns.apply(path);
        if (route == null) {
            return unmatched;
        }
        @Nullable RouteMeters known = routes.get(route);
        return known != null ? known : routes.computeIfAbsent(route, key -> new RouteMeters(registry, "", key));
    }
}
