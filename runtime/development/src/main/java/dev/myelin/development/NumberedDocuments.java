package dev.myelin.development;

import dev.myelin.json.FreeForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** JSON documents in a folder, {@code <n>.json}, numbered from 1 in the order in which they came. */
final class NumberedDocuments {

    private static final Pattern FILE = Pattern.compile("([1-9][0-9]{0,17})\\.json");

    private final Path folder;

    NumberedDocuments(Path folder) {
        this.folder = folder;
    }

    /** Stores a document under the next number, which is its {@code id}. */
    synchronized Map<String, @Nullable Object> add(Map<String, ? extends @Nullable Object> fields) throws IOException {
        List<Long> numbers = numbers();
        long number = numbers.isEmpty() ? 1 : numbers.get(numbers.size() - 1) + 1;
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("id", number);
        document.putAll(fields);
        Documents.writeFile(folder.resolve(number + ".json"), FreeForm.toBytes(document));
        return document;
    }

    /** Null when there is no such document. */
    @Nullable
    Map<String, @Nullable Object> find(String number) throws IOException {
        String name = number + ".json";
        if (!FILE.matcher(name).matches() || !Files.isRegularFile(folder.resolve(name))) {
            return null;
        }
        return Documents.readFile(folder.resolve(name));
    }

    /** In the order in which they came. */
    List<Map<String, @Nullable Object>> list() throws IOException {
        List<Map<String, @Nullable Object>> documents = new ArrayList<>();
        for (long number : numbers()) {
            documents.add(Documents.readFile(folder.resolve(number + ".json")));
        }
        return documents;
    }

    private List<Long> numbers() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> FILE.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> Long.valueOf(name.group(1)))
                    .sorted()
                    .toList();
        }
    }
}
