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
    private final @Nullable String digest;

    /**
     * @param attributes the source's fields as JSON-like values, {@code name} and {@code file} among them where known
     * @param path the folder with the model's files; null while it is not loaded
     */
    public ModelInfo(ModelId id, Map<String, ? extends @Nullable Object> attributes, @Nullable Path path) {
        this(id, Collections.unmodifiableMap(new LinkedHashMap<String, @Nullable Object>(attributes)), path, null);
    }

    private ModelInfo(
            ModelId id, Map<String, @Nullable Object> attributes, @Nullable Path path, @Nullable String digest) {
        this.id = id;
        this.attributes = attributes;
        this.path = path;
        this.digest = digest;
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

    /** The SHA-256 of the archive that the files came in, in hexadecimal; empty when they came in none, or are not there yet. */
    public Optional<String> digest() {
        return Optional.ofNullable(digest);
    }

    /** The same model with its files at {@code folder}. */
    public ModelInfo at(Path folder) {
        return new ModelInfo(id, attributes, folder, null);
    }

    /**
     * The same model with its files at {@code folder}, unpacked.
     *
     * @param archiveDigest the SHA-256 of the archive, in hexadecimal
     */
    public ModelInfo at(Path folder, String archiveDigest) {
        return new ModelInfo(id, attributes, folder, archiveDigest);
    }

    /** Only id, name and path: other fields may be signed addresses. */
    @Override
    public String toString() {
        return "ModelInfo[id=" + id + ", name=" + name() + (path == null ? "" : ", path=" + path) + "]";
    }
}
