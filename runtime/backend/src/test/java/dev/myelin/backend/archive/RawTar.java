package dev.myelin.backend.archive;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Writes tar archives, the names and kinds of entries as they are given. */
final class RawTar {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TarArchiveOutputStream out = new TarArchiveOutputStream(bytes, StandardCharsets.UTF_8.name());

    RawTar() {
        out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        out.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        out.setAddPaxHeadersForNonAsciiNames(true);
    }

    /** With long names as GNU's tar writes them. */
    static RawTar gnu() {
        RawTar tar = new RawTar();
        tar.out.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
        return tar;
    }

    RawTar file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8), 0100644);
    }

    RawTar file(String name, byte[] content, int mode) throws IOException {
        return entry(name, TarConstants.LF_NORMAL, content, entry -> entry.setMode(mode));
    }

    RawTar folder(String name) throws IOException {
        return entry(name, TarConstants.LF_DIR, new byte[0], entry -> {});
    }

    RawTar link(String name, String goal) throws IOException {
        return entry(name, TarConstants.LF_SYMLINK, new byte[0], entry -> entry.setLinkName(goal));
    }

    RawTar hardLink(String name, String goal) throws IOException {
        return entry(name, TarConstants.LF_LINK, new byte[0], entry -> entry.setLinkName(goal));
    }

    RawTar entry(String name, byte kind, byte[] content, Consumer<TarArchiveEntry> change) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, kind, true);
        entry.setSize(content.length);
        entry.setModTime(0);
        change.accept(entry);
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
        return this;
    }

    /** Attributes of the next entry, or of all to come: {@code key, value, ...}. */
    RawTar attributes(byte kind, String... keysAndValues) throws IOException {
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            String record = " " + keysAndValues[i] + "=" + keysAndValues[i + 1] + "\n";
            int digits = String.valueOf(record.length() + 3).length();
            records.append(record.length() + digits).append(record);
        }
        TarArchiveEntry entry = new TarArchiveEntry("attributes", kind, true);
        entry.setSize(records.length());
        byte[] header = new byte[512];
        entry.writeEntryHeader(header);
        out.flush();
        bytes.writeBytes(header);
        bytes.writeBytes(records.toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[-records.length() & 511]);
        return this;
    }

    byte[] bytes() throws IOException {
        out.close();
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    static byte[] zstd(byte[] content) {
        return Zstd.compress(content);
    }

    /** One after the other. */
    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
