package dev.myelin.benchmarks.backend;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive as those of models are: nine tenths of it weights, which do not compress, the rest text, which does. */
final class ArchiveFile {

    private static final int ENTRIES = 20;

    private ArchiveFile() {}

    static void write(Path file, int megabytes) throws IOException {
        Random random = new Random(1);
        byte[] block = new byte[1 << 20];
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int entry = 0; entry < ENTRIES; entry++) {
                zip.putNextEntry(new ZipEntry("weights/part-" + entry + ".bin"));
                for (int i = 0; i < megabytes * 9 / 10 / ENTRIES; i++) {
                    random.nextBytes(block);
                    zip.write(block);
                }
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry("vocabulary.txt"));
            for (long written = 0; written < (megabytes / 10L) << 20; ) {
                byte[] line = ("token " + random.nextInt(1_000_000) + " " + random.nextGaussian() + "\n")
                        .getBytes(StandardCharsets.UTF_8);
                zip.write(line);
                written += line.length / 2; // it compresses to a half
            }
            zip.closeEntry();
        }
    }
}
