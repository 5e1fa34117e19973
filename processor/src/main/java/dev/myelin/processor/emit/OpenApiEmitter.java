package dev.myelin.processor.emit;

import dev.myelin.processor.model.DeploymentModel;
import dev.myelin.processor.model.Mode;
import dev.myelin.processor.model.RouteModel;
import dev.myelin.processor.model.RoutedModel;
import dev.myelin.processor.model.RoutedModel.Answer;
import dev.myelin.processor.model.RoutedModel.Argument;
import dev.myelin.processor.model.RoutedModel.Group;
import dev.myelin.processor.model.RoutedModel.ServedRoute;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment adds to an OpenAPI document (3.1): its paths, below its own, and their schemas. The server puts the rest around it,
 * the schema of problems among it.
 */
final class OpenApiEmitter {

    private static final String JSON = "application/json";

    private OpenApiEmitter() {}

    /** Of a deployment with routes of its own. */
    static Map<String, @Nullable Object> routed(RoutedModel deployment) {
        String name = deployment.deployment().name();
        ComponentSchemas requests =
                new ComponentSchemas(name, RoutedFiles.joined(deployment.bodies()), false, Map.of());
        Map<String, @Nullable Object> schemas = requests.all();
        ComponentSchemas answers = new ComponentSchemas(name, RoutedFiles.joined(deployment.written()), true, schemas);
        schemas.putAll(answers.all());
        Map<String, RouteModel> first = new LinkedHashMap<>();
        Map<String, Map<String, @Nullable Object>> paths = new LinkedHashMap<>();
        for (ServedRoute route : deployment.routes()) {
            // A path that is there already has its variables' names: to OpenAPI another's are the same path.
            RouteModel named = first.computeIfAbsent(route.route().shape(), shape -> route.route());
            paths.computeIfAbsent(named.path(), path -> JsonObjects.of())
                    .put(
                            route.route().verb().toLowerCase(Locale.ROOT),
                            operation(name, route, named, requests, answers));
        }
        return part(new LinkedHashMap<>(paths), schemas);
    }

    /** @param named the same path, by the names of its variables that are shown */
    private static Map<String, @Nullable Object> operation(
            String deployment,
            ServedRoute route,
            RouteModel named,
            ComponentSchemas requests,
            ComponentSchemas answers) {
        RouteModel model = route.route();
        Map<String, @Nullable Object> operation = JsonObjects.of(
                "operationId",
                deployment + "." + model.method() + "." + model.verb().toLowerCase(Locale.ROOT),
                "tags",
                List.of(deployment));
        List<Object> parameters = new ArrayList<>();
        for (Argument argument : route.arguments()) {
            if (argument instanceof Argument.Value value) {
                int variable = model.variableNames().indexOf(value.wireName());
                String shown =
                        value.group() == Group.PATH ? named.variableNames().get(variable) : value.wireName();
                parameters.add(parameter(value, shown));
            } else if (argument instanceof Argument.Body body) {
                operation.put("requestBody", body(JSON, requests.of(body.type().root())));
            } else if (argument instanceof Argument.Bytes) {
                operation.put("requestBody", body("application/octet-stream", JsonObjects.of()));
            }
        }
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        operation.put("responses", responses(route.answer(), answers));
        return operation;
    }

    private static Map<String, @Nullable Object> parameter(Argument.Value value, String name) {
        PropertySchemas schemas = new PropertySchemas(value.scope(), Map.of());
        return JsonObjects.of(
                "name",
                name,
                "in",
                value.group().name().toLowerCase(Locale.ROOT),
                "required",
                value.group() == Group.PATH || (value.component().required() && !isList(value)),
                "schema",
                schemas.ofText(value.component()));
    }

    private static boolean isList(Argument.Value value) {
        ValueType type = value.component().type();
        return type instanceof ValueType.ListOf || type instanceof ValueType.SetOf || type instanceof ValueType.ArrayOf;
    }

    private static Map<String, @Nullable Object> body(String type, Map<String, @Nullable Object> schema) {
        return JsonObjects.of("required", true, "content", content(schema, type));
    }

    private static Map<String, @Nullable Object> content(Map<String, @Nullable Object> schema, String... types) {
        Map<String, @Nullable Object> content = JsonObjects.of();
        for (String type : types) {
            content.put(type, JsonObjects.of("schema", schema));
        }
        return content;
    }

    private static Map<String, @Nullable Object> responses(Answer answer, ComponentSchemas answers) {
        return switch (answer.kind()) {
            case NOTHING -> answered("204", null);
            case BYTES -> answered("200", content(JsonObjects.of(), "application/octet-stream"));
            case JSON -> answered("200", content(schema(answer, answers), JSON));
            case ELEMENTS ->
                answered("200", content(schema(answer, answers), "application/x-ndjson", "text/event-stream"));
        };
    }

    private static Map<String, @Nullable Object> schema(Answer answer, ComponentSchemas answers) {
        return answers.of(Objects.requireNonNull(answer.value()).root());
    }

    /** An answer of success, and what else there may be. */
    private static Map<String, @Nullable Object> answered(String status, @Nullable Map<String, ?> content) {
        Map<String, @Nullable Object> success = JsonObjects.of("description", "Done");
        if (content != null) {
            success.put("content", content);
        }
        Map<String, @Nullable Object> problem = JsonObjects.of("$ref", SchemaReferences.component("Problem"));
        return JsonObjects.of(
                status,
                success,
                "default",
                JsonObjects.of(
                        "description", "What went wrong", "content", content(problem, "application/problem+json")));
    }

    /** Of a predictor. */
    static Map<String, @Nullable Object> predictor(DeploymentModel deployment, Mode.Predictor mode) {
        String name = deployment.name();
        ValueModel options = mode.options();
        ValueModel read = options == null ? mode.input() : mode.input().with(options);
        ComponentSchemas requests = new ComponentSchemas(name, read, false, Map.of());
        Map<String, @Nullable Object> schemas = requests.all();
        ComponentSchemas answers = new ComponentSchemas(name, mode.output(), true, schemas);
        schemas.putAll(answers.all());
        String request = requests.label("request");
        schemas.put(
                request,
                JsonSchemaEmitter.envelope(
                        requests.properties(), mode.input(), options, SchemaReferences.component(request), false));
        Map<String, @Nullable Object> inputs =
                PropertySchemas.array(requests.of(mode.input().root()));
        Map<String, @Nullable Object> results =
                PropertySchemas.array(answers.of(mode.output().root()));
        String answer = requests.label("answer");
        schemas.put(
                answer,
                ObjectSchemas.of(
                        JsonObjects.of(
                                "results", results, "processed_count", JsonObjects.of("type", "integer", "minimum", 0)),
                        List.of("results", "processed_count"),
                        List.of(),
                        false));
        Map<String, @Nullable Object> operation = JsonObjects.of(
                "operationId", name,
                "tags", List.of(name),
                "requestBody", body(JSON, either(request, inputs)),
                "responses", answered("200", content(either(answer, results), JSON)));
        return part(JsonObjects.of("/", JsonObjects.of("post", operation)), schemas);
    }

    private static Map<String, @Nullable Object> either(String schema, Map<String, @Nullable Object> bare) {
        return JsonObjects.of("oneOf", List.of(JsonObjects.of("$ref", SchemaReferences.component(schema)), bare));
    }

    private static Map<String, @Nullable Object> part(
            Map<String, @Nullable Object> paths, Map<String, @Nullable Object> schemas) {
        return JsonObjects.of("paths", paths, "schemas", schemas);
    }
}
