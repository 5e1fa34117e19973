package dev.myelin.serving;

import dev.myelin.serving.http.Exchange;
import dev.myelin.serving.http.ExchangeHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Who answers what, by path and method; made before the server starts, and not changed afterwards. */
final class Router implements ExchangeHandler {

    private final Map<String, Map<String, ExchangeHandler>> routes = new HashMap<>();

    private final Map<String, ExchangeHandler> mounted = new HashMap<>();

    /** Adds a route; one that is answered by {@code GET} is by {@code HEAD}, too. */
    Router add(String method, String path, ExchangeHandler handler) {
        Map<String, ExchangeHandler> methods = routes.computeIfAbsent(path, key -> new TreeMap<>());
        methods.put(method, handler);
        if (method.equals("GET")) {
            methods.put("HEAD", handler);
        }
        return this;
    }

    /**
     * Gives all paths below a deployment's to a handler, but for those that have routes.
     *
     * @param path {@code /} or {@code /NAME}
     */
    void mount(String path, ExchangeHandler handler) {
        mounted.put(path, handler);
    }

    @Override
    public void handle(Exchange exchange) {
        Map<String, ExchangeHandler> methods = routes.get(exchange.rawPath());
        if (methods == null) {
            mounted(exchange.rawPath()).handle(exchange);
            return;
        }
        ExchangeHandler handler = methods.get(exchange.method());
        if (handler == null) {
            Answers.otherMethod(exchange, methods.keySet());
            return;
        }
        handler.handle(exchange);
    }

    private ExchangeHandler mounted(String path) {
        int end = path.indexOf('/', 1);
        ExchangeHandler named = mounted.get(end < 0 ? path : path.substring(0, end));
        return named != null ? named : mounted.getOrDefault("/", Answers::nothingHere);
    }
}
