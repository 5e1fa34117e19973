package dev.myelin.development;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.myelin.json.DocumentParser;
import dev.myelin.json.FreeForm;
import dev.myelin.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** JSON documents of no declared shape, in memory and in files. */
final class Documents {

    private Documents() {}

    static @Nullable Object read(byte[] document) throws JsonProcessingException {
        try (DocumentParser in = Json.FACTORY.createParser(document)) {
            if (in.nextToken() == null) {
                throw new JsonParseException(in, "a value is expected");
            }
            Object value = FreeForm.read(in, Documents::refuse);
            if (in.nextToken() != null) {
                throw new JsonParseException(in, "there is more after the end of the value");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is nothing but memory
        }
    }

    private static void refuse(JsonParser in, String code, String message) throws IOException {
        throw new JsonParseException(in, in.getParsingContext().pathAsPointer() + " " + message);
    }

    /** @throws IOException also when the file is no JSON object: its message says where it is not */
    static Map<String, @Nullable Object> readFile(Path file) throws IOException {
        byte[] document = Files.readAllBytes(file);
        try {
            return FreeForm.readObject(document);
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is not a JSON object: " + Json.describe(e), e);
        }
    }

    /** Whoever reads the file meets the old or the new content, also after a crash. */
    static void writeFile(Path file, byte[] content) throws IOException {
        Path folder = file.resolveSibling("").toAbsolutePath();
        Files.createDirectories(folder);
        Path part = folder.resolve(".part-" + UUID.randomUUID());
        try {
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
