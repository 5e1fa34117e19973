package dev.myelin.serving;

import dev.myelin.serving.http.Exchange;
import dev.myelin.serving.http.ExchangeHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who answers what, by path and method; made before the server starts, and not changed afterwards. */
final class Router implements ExchangeHandler {

    private final Map<String, Map<String, ExchangeHandler>> routes = new HashMap<>();

    private final Map<String, Mounted> mounted = new HashMap<>();

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
     * Gives all paths below a deployment's to it, but for those that have routes.
     *
     * @param path {@code /} or {@code /NAME}
     */
    void mount(String path, Mounted deployment) {
        mounted.put(path, deployment);
    }

    /** What answers all paths below one, and knows their patterns. */
    interface Mounted extends ExchangeHandler {

        /** The pattern of the route that a path belongs to, whatever the method; null where there is none. */
        @Nullable
        String pattern(String rawPath);
    }

    /** The pattern of the route that a path belongs to, whatever the method; null where there is none. */
    @Nullable
    String pattern(String rawPath) {
        if (!routes.containsKey(rawPath)) {
            Mounted deployment = mounted(rawPath);
            return deployment == null ? null : deployment.pattern(rawPath);
        }
        boolean isOther = rawPath.length() > 1 && rawPath.endsWith("/"); // of a path without the slash
        return isOther ? rawPath.substring(0, rawPath.length() - 1) : rawPath;
    }

    @Override
    public void handle(Exchange exchange) {
        Map<String, ExchangeHandler> methods = routes.get(exchange.rawPath());
        if (methods == null) {
            Mounted deployment = mounted(exchange.rawPath());
            if (deployment == null) {
                Answers.nothingHere(exchange);
            } else {
                deployment.handle(exchange);
            }
            return;
        }
        ExchangeHandler handler = methods.get(exchange.method());
        if (handler == null) {
            Answers.otherMethod(exchange, methods.keySet());
            return;
        }
        handler.handle(exchange);
    }

    private @Nullable Mounted mounted(String path) {
        int end = path.indexOf('/', 1);
        Mounted named = mounted.get(end < 0 ? path : path.substring(0, end));
        return named != null ? named : mounted.get("/");
    }
}
