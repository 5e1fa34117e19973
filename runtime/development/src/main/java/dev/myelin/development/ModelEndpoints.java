package dev.myelin.development;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code models/} and {@code models/{id}/}: what is in the caller's {@link ModelFolders}, as it is at that moment. */
final class ModelEndpoints {

    static final String MODEL_JSON = ModelFolders.MODEL_JSON;

    private final ModelFolders folders;

    ModelEndpoints(ModelFolders folders) {
        this.folders = folders;
    }

    Answer list(Call call) throws IOException {
        List<Map<String, @Nullable Object>> models = new ArrayList<>();
        Path folder = folders.folder(call.request());
        for (String id : ids(call)) {
            if (ModelFolders.isReader(call.request(), folder.resolve(id))) {
                models.add(describe(call, id));
            }
        }
        return Listing.answer(call, models);
    }

    Answer get(Call call) throws IOException {
        return Answer.json(200, describe(call, call.variable(0)));
    }

    /** Numbers first, in their order. */
    List<String> ids(Call call) throws IOException {
        Path folder = folders.folder(call.request());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isRegularFile(entry.resolve(MODEL_JSON)))
                    .map(entry -> entry.getFileName().toString())
                    .filter(Paths::isName)
                    .sorted(Comparator.comparingInt(ModelEndpoints::digits).thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    private static int digits(String id) {
        return id.matches("[0-9]+") ? id.length() : Integer.MAX_VALUE;
    }

    private Map<String, @Nullable Object> describe(Call call, String id) throws IOException {
        Path home = folders.home(call.request(), id);
        if (home == null || !Files.isRegularFile(home.resolve(MODEL_JSON))) {
            throw Refusal.notFound();
        }
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        model.put("id", null); // the first one
        model.putAll(Documents.readFile(home.resolve(MODEL_JSON)));
        model.remove(ModelFolders.READERS); // tokens
        model.put("id", Ids.json(id));
        if (!model.containsKey("file") && FolderArchives.hasFiles(home)) {
            model.put("file", call.base() + "/files/archives/" + Paths.encode(id) + "/" + Paths.encode(id + ".zip"));
        } else if (model.get("file") instanceof String file && !isAddress(file)) {
            model.put("file", call.base() + "/files/models/" + Paths.encode(id) + "/" + Paths.encode(file));
        }
        return model;
    }

    private static boolean isAddress(String file) {
        return file.startsWith("http://") || file.startsWith("https://");
    }
}
