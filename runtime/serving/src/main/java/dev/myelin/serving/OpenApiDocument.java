package dev.myelin.serving;

import dev.myelin.action.DeploymentDefinition;
import dev.myelin.error.PluginMisbuilt;
import dev.myelin.json.FreeForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The OpenAPI document (3.1) of a server: what its deployments say of themselves, put together. */
final class OpenApiDocument {

    static final String PATH = "/openapi.json";

    private final Map<String, @Nullable Object> paths = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> schemas = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    OpenApiDocument() {
        schemas.put("Problem", problem());
    }

    /**
     * Adds a deployment.
     *
     * @param path its path: {@code /} or {@code /NAME}
     * @return the paths that it added
     */
    List<String> add(DeploymentDefinition deployment, String path) {
        names.add(deployment.info().name());
        Map<String, @Nullable Object> part = part(deployment);
        List<String> added = new ArrayList<>();
        if (part.get("paths") instanceof Map<?, ?> own) {
            own.forEach((below, operations) -> {
                String whole = joined(path.equals("/") ? "" : path, String.valueOf(below));
                paths.put(whole, operations);
                added.add(whole);
            });
        }
        if (part.get("schemas") instanceof Map<?, ?> own) {
            own.forEach((name, schema) -> schemas.put(String.valueOf(name), schema));
        }
        return added;
    }

    private static Map<String, @Nullable Object> part(DeploymentDefinition deployment) {
        try {
            return FreeForm.readObject(deployment.openApi().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new PluginMisbuilt(
                    "deployment '" + deployment.info().name() + "' does not describe itself in JSON; build it again");
        }
    }

    /**
     * A path below a deployment's.
     *
     * @param prefix the deployment's path; empty at the root
     */
    static String joined(String prefix, String below) {
        return below.equals("/") && !prefix.isEmpty() ? prefix : prefix + below;
    }

    /** @param asksForToken whether callers must send a token */
    byte[] toJson(boolean asksForToken) {
        Map<String, @Nullable Object> components = new LinkedHashMap<>();
        components.put("schemas", schemas);
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", names.stream().collect(Collectors.joining(", ")), "version", version()));
        document.put("paths", paths);
        document.put("components", components);
        if (asksForToken) {
            components.put("securitySchemes", Map.of("token", Map.of("type", "http", "scheme", "bearer")));
            document.put("security", List.of(Map.of("token", List.of())));
        }
        return FreeForm.toBytes(document);
    }

    /** Deployments have no versions: this one says with which Myelin they are served. */
    private static String version() {
        String version = OpenApiDocument.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }

    /** RFC 9457, with the list of what is wrong with a request. */
    private static Map<String, Object> problem() {
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("type", "object");
        Map<String, Object> parts = new LinkedHashMap<>();
        List.of("pointer", "code", "message", "suggestion").forEach(part -> parts.put(part, text));
        one.put("properties", parts);
        one.put("required", List.of("pointer", "code", "message"));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", text);
        members.put("title", text);
        members.put("status", Map.of("type", "integer"));
        members.put("detail", text);
        members.put("problems", Map.of("type", "array", "items", one));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", members);
        schema.put("required", List.of("type", "title", "status", "detail"));
        return schema;
    }
}
