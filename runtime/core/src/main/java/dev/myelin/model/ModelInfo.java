package dev.myelin.model;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a model: its id, name and the source's other fields; once it is loaded, its folder too. Immutable. */
public final class ModelInfo {

    private final ModelId id;
    private final Map<String, @Nullable Object> attributes;
    private final @Nullable Path path;

    /**
     * @param attributes the source's fields as JSON-like values, {@code name} and {@code file} among them where known
     * @param path the folder with the model's files; null while it is not loaded
     */
    public ModelInfo(ModelId id, Map<String, ? extends @Nullable Object> attributes, @Nullable Path path) {
        this.id = id;
        this.attributes = Collections.unmodifiableMap(new LinkedHashMap<String, @Nullable Object>(attributes));
        this.path = path;
    }

    public ModelId id() {
        return id;
    }

    /** The model's name; its id where the source gives none. */
    public String name() {
        return get("name").map(Object::toString).orElse(id.value());
    }

    /** One of the source's fields: a String, Number, Boolean, List or Map; empty when it is missing or null. */
    public Optional<Object> get(String field) {
        return Optional.ofNullable(attributes.get(field));
    }

    /** All of the source's fields, in its order. */
    public Map<String, @Nullable Object> attributes() {
        return attributes;
    }

    /**
     * The folder with the model's files. Do not write there: others use it too.
     *
     * @throws IllegalStateException when the model has not been loaded
     */
    public Path path() {
        if (path == null) {
            throw new IllegalStateException(
                    "model '" + id + "' has no local files yet; get it with loadModel instead of getModel");
        }
        return path;
    }

    /** Whether {@link #path()} may be asked. */
    public boolean isLoaded() {
        return path != null;
    }

    /** The same model with its files at {@code folder}. */
    public ModelInfo at(Path folder) {
        return new ModelInfo(id, attributes, folder);
    }

    /** Only id, name and path: other fields may be signed addresses. */
    @Override
    public String toString() {
        return "ModelInfo[id=" + id + ", name=" + name() + (path == null ? "" : ", path=" + path) + "]";
    }
}
