package dev.myelin.processor.model;

import dev.myelin.processor.problem.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * A method of a deployment that answers requests.
 *
 * @param verb {@code GET}, {@code POST}, {@code PUT} or {@code DELETE}
 * @param path below the deployment, as the author wrote it
 * @param method the Java method's name
 * @param variables what its parameters annotated {@code @Path} take
 * @param pathOrigin where the path stands; the annotation when it is the default
 */
public record RouteModel(String verb, String path, String method, List<Variable> variables, Origin pathOrigin) {

    /** A parameter that takes the variable of a name. */
    public record Variable(String name, Origin origin) {}

    /** Whether requests of its method have a body. */
    public boolean takesBody() {
        return verb.equals("POST") || verb.equals("PUT");
    }

    /** How it is shown: {@code GET /similar/{id}}. */
    public String shown() {
        return verb + " " + path;
    }

    /** The path's segments: what stands between slashes, none for {@code /}. */
    public List<String> segments() {
        return path.equals("/") ? List.of() : List.of(path.substring(1).split("/", -1));
    }

    /** The path whatever its variables are called: equal for paths that answer to the same. */
    public String shape() {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    /** Whether a segment is a variable. */
    public static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    /** The names of the variables in the path. */
    public List<String> variableNames() {
        List<String> names = new ArrayList<>();
        for (String segment : segments()) {
            if (isVariable(segment)) {
                names.add(segment.substring(1, segment.length() - 1));
            }
        }
        return names;
    }
}
