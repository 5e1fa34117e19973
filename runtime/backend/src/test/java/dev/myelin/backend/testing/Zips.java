package dev.myelin.backend.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives and model folders, written to disk as real ones are. */
public final class Zips {

    private Zips() {}

    /** An archive of {@code name, content, name, content, ...}; a name that ends in a slash is a folder. */
    public static Path write(Path file, String... namesAndContents) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.NO_COMPRESSION); // so that a test can damage what it sees
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    /** Replaces a name or content in place, by one of the same length that no tool would write. */
    public static void replace(Path archive, String name, String other) throws IOException {
        String bytes = Files.readString(archive, StandardCharsets.ISO_8859_1);
        Files.writeString(archive, bytes.replace(name, other), StandardCharsets.ISO_8859_1);
    }

    /** A model: {@code DIR/<id>/model.json} of this content; gives {@code DIR/<id>}. */
    public static Path model(Path models, String id, String json) throws IOException {
        Path home = Files.createDirectories(models.resolve(id));
        Files.writeString(home.resolve("model.json"), json);
        return home;
    }
}
