package dev.myelin.backend.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class InterruptionTest {

    private static final int FILES = 16;
    private static final int SIZE = 1 << 20;

    @TempDir
    private Path root;

    private ArchiveFolder folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = ArchiveFolder.in(root);
    }

    /** Large enough for two threads. */
    private static byte[] archive(String format) throws IOException {
        byte[] noise = new byte[SIZE];
        new Random(7).nextBytes(noise);
        RawZip zip = new RawZip();
        RawTar tar = new RawTar();
        for (int i = 0; i < FILES; i++) {
            zip.part(new RawZip.Part("f" + i, noise, RawZip.STORED), part -> {});
            tar.file("f" + i, noise, 0100644);
        }
        return switch (format) {
            case "zip" -> zip.bytes();
            case "tar" -> tar.bytes();
            case "tar.gz" -> RawTar.gzip(tar.bytes());
            default -> RawTar.zstd(tar.bytes());
        };
    }

    @ParameterizedTest
    @CsvSource({"zip, 0", "zip, 1", "zip, 9", "tar, 0", "tar, 9", "tar.gz, 0", "tar.gz, 9", "tar.zst, 0", "tar.zst, 9"})
    void anInterruptionLeavesNothingBehind(String format, int afterMegabytes) throws IOException {
        Files.write(folder.archive(), archive(format));
        Thread caller = Thread.currentThread();
        assertThatThrownBy(() -> Archives.extract(folder.archive(), folder.target(), ArchiveLimits.DEFAULT, written -> {
                    if (written >= (long) afterMegabytes << 20) {
                        caller.interrupt();
                    }
                }))
                .isInstanceOf(InterruptedIOException.class)
                .hasMessage("unpacking was interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(folder.target()).isEmptyDirectory();
    }

    @Test
    void aThreadThatIsInterruptedDoesNotEvenBegin() throws IOException {
        Files.write(folder.archive(), new RawZip().file("a", "x").bytes());
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Archives.extract(folder.archive(), folder.target(), ArchiveLimits.DEFAULT))
                .isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(folder.target()).isEmptyDirectory();
    }

    /** The library closes an archive once its own object is garbage. */
    @ParameterizedTest
    @ValueSource(strings = {"zip", "tar", "tar.gz", "tar.zst"})
    void garbageThatIsCollectedMeanwhileIsNotTheArchive(String format) throws IOException {
        Files.write(folder.archive(), archive(format));
        Archives.extract(folder.archive(), folder.target(), ArchiveLimits.DEFAULT, written -> {
            System.gc();
            System.runFinalization();
        });
        assertThat(ArchiveFolder.children(folder.target())).hasSize(FILES);
    }

    /** Whatever thread is first. */
    @Test
    void theFirstDamagedEntryInOrderIsTold() throws IOException {
        byte[] noise = new byte[SIZE];
        new Random(7).nextBytes(noise);
        RawZip zip = new RawZip();
        for (int i = 0; i < FILES; i++) {
            boolean isDamaged = i == 5 || i == 6 || i == 12;
            zip.part(new RawZip.Part("f" + i, noise, i == 5 ? RawZip.DEFLATED : RawZip.STORED), part -> {
                if (isDamaged) {
                    part.crc++;
                    part.localCrc++;
                }
            });
        }
        for (int round = 0; round < 10; round++) {
            assertThat(folder.refusal(zip.bytes())).isEqualTo("entry 'f5' is damaged: its checksum does not fit");
        }
    }
}
