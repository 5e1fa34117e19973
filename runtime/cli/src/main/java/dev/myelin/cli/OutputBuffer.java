package dev.myelin.cli;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/**
 * Holds what goes to standard output until it is whole, so that nothing half-written gets there: in memory, and beyond
 * {@value #MEMORY} bytes in a temporary file.
 *
 * <p>The file is used through streams that an interrupted thread can still write, unlike a channel's.
 */
final class OutputBuffer extends OutputStream {

    static final int MEMORY = 1 << 20;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable File file;
    private @Nullable OutputStream fileOut;

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (fileOut == null && memory.size() + length > MEMORY) {
            fileOut = spill();
        }
        (fileOut == null ? memory : fileOut).write(bytes, offset, length);
    }

    /** Adds text, in UTF-8. */
    void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Forgets what was written. */
    void reset() throws IOException {
        close();
        memory.reset();
    }

    /** Copies everything to {@code out}, and flushes it. */
    void transferTo(OutputStream out) throws IOException {
        memory.writeTo(out);
        if (file != null) {
            try (InputStream in = new FileInputStream(file)) {
                in.transferTo(out);
            }
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (fileOut != null) {
            fileOut.close();
            fileOut = null;
        }
        if (file != null) {
            Files.deleteIfExists(file.toPath());
            file = null;
        }
    }

    private OutputStream spill() throws IOException {
        File created = Files.createTempFile("myelin-out-", ".tmp").toFile();
        created.deleteOnExit();
        file = created;
        return new FileOutputStream(created);
    }
}
