package dev.myelin.backend.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zip archives with fields for more than 4 GiB, here for a few bytes. */
class Zip64Test {

    private static final int LOCATOR = 20;
    private static final int END_64 = 56;

    @TempDir
    private Path root;

    private ArchiveFolder folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = ArchiveFolder.in(root);
    }

    private static void write(ZipArchiveOutputStream zip) throws IOException {
        zip.setUseZip64(Zip64Mode.Always);
        zip.putArchiveEntry(new ZipArchiveEntry("a"));
        zip.write("content".getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
        zip.finish();
    }

    /** With sizes in its local headers. */
    private static byte[] zip64() throws IOException {
        try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
                ZipArchiveOutputStream zip = new ZipArchiveOutputStream(channel)) {
            write(zip);
            return Arrays.copyOf(channel.array(), (int) channel.size());
        }
    }

    private String refusal(Consumer<ByteBuffer> changeOfEnd64) throws IOException {
        byte[] zip = zip64();
        int end64 = zip.length - 22 - LOCATOR - END_64;
        changeOfEnd64.accept(
                ByteBuffer.wrap(zip, end64, END_64 + LOCATOR + 22).slice().order(ByteOrder.LITTLE_ENDIAN));
        return folder.refusal(zip);
    }

    @Test
    void isUnpacked() throws IOException {
        folder.unpack(zip64());

        assertThat(folder.target().resolve("a")).hasContent("content");
    }

    @Test
    void isUnpackedWhenItWasWrittenInOnePass() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            write(zip);
        }
        folder.unpack(bytes.toByteArray());

        assertThat(folder.target().resolve("a")).hasContent("content");
    }

    @Test
    void endsThatContradictEachOtherAreRefused() throws IOException {
        assertThat(refusal(end -> end.putShort(END_64 + LOCATOR + 10, (short) 2)))
                .isEqualTo("it is damaged: it has two ends that contradict each other");
    }

    @Test
    void directoriesElsewhereAreRefused() throws IOException {
        String reason = "it is damaged or cut off: its directory is not where its end says; get it again";
        assertThat(refusal(end -> end.putInt(0, 0))).isEqualTo(reason);
        assertThat(refusal(end -> end.putLong(4, 45))).isEqualTo(reason);
        assertThat(refusal(end -> end.putLong(40, 1))).isEqualTo(reason);
        assertThat(refusal(end -> end.putLong(40, -1))).isEqualTo(reason);
        assertThat(refusal(end -> end.putLong(48, 1))).isEqualTo(reason);
        assertThat(refusal(end -> end.putLong(END_64 + 8, -1))).isEqualTo(reason);
        assertThat(refusal(end -> end.putLong(END_64 + 8, Long.MAX_VALUE))).isEqualTo(reason);
        assertThat(folder.refusal(RawTar.joined(new byte[] {'#', '!'}, zip64())))
                .isEqualTo(reason);
    }

    @Test
    void partsAreRefused() throws IOException {
        String reason = "it is one of several parts; join them first, with 'zip -s 0'";
        assertThat(refusal(end -> end.putInt(16, 1))).isEqualTo(reason);
        assertThat(refusal(end -> end.putInt(20, 1))).isEqualTo(reason);
        assertThat(refusal(end -> end.putInt(END_64 + 4, 1))).isEqualTo(reason);
        assertThat(refusal(end -> end.putInt(END_64 + 16, 2))).isEqualTo(reason);
    }

    @Test
    void wrongCountsAreRefused() throws IOException {
        assertThat(refusal(end -> end.putLong(24, 2)
                        .putLong(32, 2)
                        .putShort(END_64 + LOCATOR + 8, (short) -1)
                        .putShort(END_64 + LOCATOR + 10, (short) -1)))
                .isEqualTo("it is damaged: its directory has 1 entries, its end says 2");
    }

    /** Sizes near the largest number there is must not turn into small ones. */
    @Test
    void sizesThatOverflowAreRefused() throws IOException {
        byte[] zip = zip64();
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int directory = bytes.getInt(zip.length - 22 - LOCATOR - END_64 + 48);
        int local = 30 + 1 + 4; // behind the name, and the beginning of the field
        int central = directory + 46 + 1 + 4;
        for (int i = 0; i < 2 * Long.BYTES; i += Long.BYTES) {
            byte[] changed = zip.clone();
            ByteBuffer change = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
            change.putLong(local + i, Long.MAX_VALUE).putLong(central + i, Long.MAX_VALUE);
            assertThat(folder.refusal(changed, ArchiveLimits.DEFAULT.withMostBytes(Long.MAX_VALUE)))
                    .isEqualTo(
                            i == 0
                                    ? "entry 'a' is damaged: it has 7 and not 9223372036854775807 bytes"
                                    : "entry 'a' is not where the directory says");
        }
    }
}
