package dev.myelin.serving;

import dev.myelin.serving.http.Exchange;
import dev.myelin.serving.http.ExchangeHandler;
import dev.myelin.serving.http.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who answers what, by path and method; made before the server starts, and not changed afterwards. */
final class Router implements ExchangeHandler {

    private final Map<String, Map<String, ExchangeHandler>> routes = new HashMap<>();

    /** Adds a route; one that is answered by {@code GET} is by {@code HEAD}, too. */
    Router add(String method, String path, ExchangeHandler handler) {
        Map<String, ExchangeHandler> methods = routes.computeIfAbsent(path, key -> new TreeMap<>());
        methods.put(method, handler);
        if (method.equals("GET")) {
            methods.put("HEAD", handler);
        }
        return this;
    }

    /** The pattern of the route that a path belongs to, whatever the method; null where there is none. */
    @Nullable
    String pattern(String rawPath) {
        if (!routes.containsKey(rawPath)) {
            return null;
        }
        boolean isOther = rawPath.length() > 1 && rawPath.endsWith("/"); // of a path without the slash
        return isOther ? rawPath.substring(0, rawPath.length() - 1) : rawPath;
    }

    @Override
    public void handle(Exchange exchange) {
        Map<String, ExchangeHandler> methods = routes.get(exchange.rawPath());
        if (methods == null) {
            Problem.of(404, "there is nothing at " + exchange.rawPath()).answer(exchange);
            return;
        }
        ExchangeHandler handler = methods.get(exchange.method());
        if (handler == null) {
            String allowed = String.join(", ", methods.keySet());
            exchange.put("Allow", allowed);
            Problem.of(405, exchange.rawPath() + " answers " + allowed).answer(exchange);
            return;
        }
        handler.handle(exchange);
    }
}
