package dev.myelin.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.myelin.error.ModelUnavailable;
import dev.myelin.error.Reasons;
import dev.myelin.json.FreeForm;
import dev.myelin.json.Json;
import dev.myelin.names.Suggestions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Models in a folder: {@code DIR/<id>/model.json}, which says {@code {"name": ..., "file": "model.zip"}} and may say
 * more. With {@code file}, that archive beside it holds the model's files; without, {@code DIR/<id>} itself does.
 */
public final class LocalModels implements ModelSource {

    private static final String MODEL_JSON = "model.json";

    private final Path folder;

    /** @param folder need not exist; then it holds no models */
    public LocalModels(Path folder) {
        this.folder = folder.normalize(); // so that "leads out of it" can be told
    }

    @Override
    public ModelInfo describe(ModelId id) {
        Path json = home(id).resolve(MODEL_JSON);
        try {
            Map<String, @Nullable Object> fields = FreeForm.readObject(Files.readAllBytes(json));
            return new ModelInfo(id, fields, null);
        } catch (NoSuchFileException e) {
            throw ModelUnavailable.of(id.value(), missing(id, json), e);
        } catch (JsonProcessingException e) {
            throw ModelUnavailable.of(
                    id.value(), "model '" + id + "': " + json + " is not a JSON object: " + Json.describe(e), e);
        } catch (IOException e) {
            throw ModelUnavailable.of(id.value(), "model '" + id + "': cannot read " + json + ": " + Reasons.of(e), e);
        }
    }

    @Override
    public ModelFiles files(ModelInfo model) {
        Path home = home(model.id());
        Object file = model.get("file").orElse(null);
        if (file == null) {
            return new ModelFiles.Folder(home);
        }
        Path archive = inside(home, file.toString());
        if (archive == null || !Files.isRegularFile(archive)) {
            throw ModelUnavailable.of(
                    model.id().value(),
                    "model '" + model.id() + "': " + home.resolve(MODEL_JSON) + " names the file '" + file
                            + "', which is not in that folder; put it there, or leave \"file\" out when the folder"
                            + " itself holds the model's files",
                    null);
        }
        return new ModelFiles.Archive(archive);
    }

    @Override
    public List<ModelId> list() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isRegularFile(entry.resolve(MODEL_JSON)))
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> ModelId.problemOf(name) == null)
                    .map(ModelId::of)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static @Nullable Path inside(Path home, String file) {
        try {
            Path path = home.resolve(file).normalize();
            return path.startsWith(home) ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private Path home(ModelId id) {
        try {
            return folder.resolve(id.value());
        } catch (InvalidPathException e) {
            throw ModelUnavailable.of(
                    id.value(), "model '" + id + "' does not exist: no folder can have that name here", e);
        }
    }

    private String missing(ModelId id, Path json) {
        List<String> names = list().stream().map(ModelId::value).toList();
        String known = names.isEmpty()
                ? "there are no models in " + folder.toAbsolutePath()
                : "models there: " + String.join(", ", names.subList(0, Math.min(10, names.size())))
                        + (names.size() > 10 ? ", ..." : "");
        return "model '" + id + "' does not exist: no " + json + "; " + known
                + ". Give the folder that holds it with --models DIR" + Suggestions.didYouMean(id.value(), names);
    }

    /** Where they are. */
    public Path folder() {
        return folder;
    }

    @Override
    public String toString() {
        return "folder " + folder;
    }
}
