package dev.myelin.route;

import dev.myelin.error.InvalidParams;
import dev.myelin.error.ParamProblem;
import dev.myelin.json.JsonLimits;
import dev.myelin.names.Suggestions;
import dev.myelin.params.ParamsReader.ValueReader;
import dev.myelin.params.ParamsValues;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A request, as generated code reads a method's arguments from it. Notes problems instead of stopping at the first. For one thread.
 */
public final class RouteRequest {

    private final String deployment;
    private final RequestParts parts;
    private final Map<String, String> variables;
    private final ParamsValues values;
    private final Set<String> asked = new LinkedHashSet<>();
    private boolean isWrongType;

    private RouteRequest(String deployment, RequestParts parts, Map<String, String> variables, JsonLimits limits) {
        this.deployment = deployment;
        this.parts = parts;
        this.variables = variables;
        this.values = new ParamsValues(limits);
    }

    /**
     * Reads what a route takes.
     *
     * @param deployment its name, for messages
     * @return the request, with its problems, after it was read
     */
    public static <S, M, R> Bound<S, M, R> bind(
            String deployment, Resource<S, M> resource, Route<S, M, R> route, RequestParts parts, JsonLimits limits) {
        RouteRequest request = new RouteRequest(deployment, parts, resource.variables(parts.path()), limits);
        RouteCall<S, M, R> bound = route.binder().bind(request);
        request.refuseUnknownQueries();
        return new Bound<>(request, bound);
    }

    /** What a request was read as. */
    public record Bound<S, M, R>(RouteRequest request, RouteCall<S, M, R> call) {}

    /** A variable of the path. */
    public RouteArgument path(String name) {
        String value = variables.get(name);
        return new RouteArgument("path", name, value == null ? List.of() : List.of(value), values);
    }

    /** A parameter of the query. */
    public RouteArgument query(String name) {
        asked.add(name);
        return new RouteArgument("query", name, parts.query().getOrDefault(name, List.of()), values);
    }

    /** A header. */
    public RouteArgument header(String name) {
        return new RouteArgument("header", name, parts.headers().all(name), values);
    }

    /** The body, as JSON. Not to be used when there are problems. */
    public <T> T body(ValueReader<T> reader) {
        List<String> types = parts.headers().all("Content-Type");
        isWrongType |= !types.isEmpty() && !isJson(types.get(0));
        return values.readBody(parts.body(), reader);
    }

    /** The body, as it came: not to be changed. */
    public byte[] bytes() {
        return parts.body();
    }

    /** Whether a content type is that of JSON. */
    public static boolean isJson(String contentType) {
        String media = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return media.equals("application/json") || media.endsWith("+json");
    }

    private void refuseUnknownQueries() {
        for (String name : parts.query().keySet()) {
            if (!asked.contains(name)) {
                String nearest = Suggestions.nearest(name, asked);
                values.note(new ParamProblem(
                        ParamsValues.pointer("query", name),
                        "unknown_field",
                        "unknown parameter" + Suggestions.didYouMean(nearest),
                        null,
                        nearest,
                        null));
            }
        }
    }

    /** Whether the body says that it is of a type that is not JSON, and JSON was asked for. */
    public boolean isWrongType() {
        return isWrongType;
    }

    /** Whether all was right. */
    public boolean isValid() {
        return !isWrongType && values.count() == 0;
    }

    /** What is wrong with the request, to be thrown. */
    public InvalidParams refusal() {
        return new InvalidParams(
                deployment,
                values.problems(),
                values.count() - values.problems().size());
    }
}
