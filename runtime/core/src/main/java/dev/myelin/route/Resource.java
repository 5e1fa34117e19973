package dev.myelin.route;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A path of a deployment and what answers there. Immutable.
 *
 * @param <S> the author's class
 * @param <M> the loaded model
 */
public final class Resource<S, M> {

    private final String path;
    /** The places of its variables. */
    private final Map<String, Integer> variables;

    private final Map<String, Route<S, M, ?>> routes;

    private Resource(String path, Map<String, Integer> variables, Map<String, Route<S, M, ?>> routes) {
        this.path = path;
        this.variables = variables;
        this.routes = routes;
    }

    /**
     * A path where nothing answers yet.
     *
     * @param path such as <code>/similar/{id}</code>, below the deployment's
     * @param others the same with other names of variables
     */
    public static <S, M> Resource<S, M> at(String path, String... others) {
        Map<String, Integer> variables = new LinkedHashMap<>();
        addVariables(path, variables);
        for (String other : others) {
            addVariables(other, variables);
        }
        return new Resource<>(path, variables, Map.of());
    }

    private static void addVariables(String path, Map<String, Integer> variables) {
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            if (segments[i].startsWith("{")) {
                variables.put(segments[i].substring(1, segments[i].length() - 1), i);
            }
        }
    }

    /** The same, with a route that answers {@code GET} and {@code HEAD}. */
    public Resource<S, M> get(Route<S, M, ?> route) {
        return with("GET", route);
    }

    /** The same, with a route that answers {@code POST}. */
    public Resource<S, M> post(Route<S, M, ?> route) {
        return with("POST", route);
    }

    /** The same, with a route that answers {@code PUT}. */
    public Resource<S, M> put(Route<S, M, ?> route) {
        return with("PUT", route);
    }

    /** The same, with a route that answers {@code DELETE}. */
    public Resource<S, M> delete(Route<S, M, ?> route) {
        return with("DELETE", route);
    }

    private Resource<S, M> with(String verb, Route<S, M, ?> route) {
        Map<String, Route<S, M, ?>> more = new TreeMap<>(routes);
        more.put(verb, route);
        return new Resource<>(path, variables, more);
    }

    /** The path as the author wrote it. */
    public String path() {
        return path;
    }

    /** What answers a method of HTTP; null where nothing does. */
    public @Nullable Route<S, M, ?> route(String verb) {
        return routes.get(verb.equals("HEAD") ? "GET" : verb);
    }

    /** The methods that are answered, in order. */
    public Set<String> verbs() {
        Set<String> verbs = new TreeSet<>(routes.keySet());
        if (verbs.contains("GET")) {
            verbs.add("HEAD");
        }
        return verbs;
    }

    /** The values that a path gives to the variables. */
    Map<String, String> variables(Segments segments) {
        Map<String, String> values = new LinkedHashMap<>();
        variables.forEach((name, index) -> values.put(name, segments.all().get(index)));
        return values;
    }
}
