package dev.myelin.development;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The routing table. A template such as {@code jobs/{}/} has {@code {}} for what varies. */
final class Routes {

    /** Answers the requests of a route, on a thread that may block. */
    @FunctionalInterface
    interface Endpoint {
        Answer answer(Call call) throws IOException;
    }

    /** One path with its methods. */
    record Route(List<String> template, boolean recorded, boolean open, Map<String, Endpoint> methods) {}

    /** A route with what stands for its variables. */
    record Match(Route route, List<String> variables) {}

    private final List<Route> routes = new ArrayList<>();

    /** A path of the platform's wire. */
    Routes wire(String template, Map<String, Endpoint> methods) {
        return add(template, true, false, methods);
    }

    /** A path of the wire that needs no token, as the platform's own links to files. */
    Routes files(String template, Map<String, Endpoint> methods) {
        return add(template, true, true, methods);
    }

    /** A path for people, which the record leaves out. */
    Routes own(String template, Map<String, Endpoint> methods) {
        return add(template, false, false, methods);
    }

    private Routes add(String template, boolean recorded, boolean open, Map<String, Endpoint> methods) {
        routes.add(new Route(segments(template), recorded, open, new LinkedHashMap<>(methods)));
        return this;
    }

    /** @param path with the slash before it, percent signs as they came */
    @Nullable
    Match match(String path) {
        List<String> segments = segments(path.substring(1));
        for (Route route : routes) {
            List<String> variables = variables(route.template(), segments);
            if (variables != null) {
                return new Match(route, variables);
            }
        }
        return null;
    }

    private static @Nullable List<String> variables(List<String> template, List<String> segments) {
        if (template.size() != segments.size()) {
            return null;
        }
        List<String> variables = new ArrayList<>();
        for (int i = 0; i < template.size(); i++) {
            String segment = Paths.decode(segments.get(i));
            if (segment == null) {
                return null;
            }
            if (template.get(i).equals("{}") && !segment.isEmpty()) {
                variables.add(segment);
            } else if (!template.get(i).equals(segment)) {
                return null;
            }
        }
        return variables;
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
