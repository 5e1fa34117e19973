package dev.myelin.backend.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that unpack to too much. */
class LimitsTest {

    private static final ArchiveLimits LIMITS = ArchiveLimits.DEFAULT;

    @TempDir
    private Path root;

    private ArchiveFolder folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = ArchiveFolder.in(root);
    }

    private List<byte[]> inAllFormats(String... namesAndContents) throws IOException {
        RawZip zip = new RawZip();
        RawTar tar = new RawTar();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            zip.file(namesAndContents[i], namesAndContents[i + 1]);
            tar.file(namesAndContents[i], namesAndContents[i + 1]);
        }
        byte[] bytes = tar.bytes();
        return List.of(zip.bytes(), bytes, RawTar.gzip(bytes), RawTar.zstd(bytes));
    }

    @Test
    void bytesAreCounted() throws IOException {
        for (byte[] archive : inAllFormats("a", "12345", "b", "67890")) {
            folder = ArchiveFolder.in(Files.createTempDirectory(root, "each"));
            assertThat(folder.refusal(archive, LIMITS.withMostBytes(9))).isEqualTo("it unpacks to more than 9 bytes");
            folder.unpack(archive, LIMITS.withMostBytes(10));
        }
    }

    @Test
    void sizesThatOverflowAreRefused() throws IOException {
        RawZip zip = new RawZip();
        for (int i = 0; i < 20; i++) {
            zip.part("f" + i, "x", RawZip.DEFLATED, part -> part.size = part.localSize = 0xfffffffeL);
        }
        assertThat(folder.refusal(zip.bytes())).isEqualTo("it unpacks to more than 68719476736 bytes");
    }

    @Test
    void entriesAreCounted() throws IOException {
        for (byte[] archive : inAllFormats("a", "", "b", "", "c", "")) {
            folder = ArchiveFolder.in(Files.createTempDirectory(root, "each"));
            assertThat(folder.refusal(archive, LIMITS.withMostEntries(2)))
                    .matches("it has 3 entries, more than 2|it has more than 2 entries");
            folder.unpack(archive, LIMITS.withMostEntries(3));
        }
    }

    @Test
    void foldersThatNamesImplyAreEntries() throws IOException {
        for (byte[] archive : inAllFormats("a/b/c/d", "")) {
            assertThat(folder.refusal(archive, LIMITS.withMostEntries(3))).isEqualTo("it has more than 3 entries");
        }
    }

    @Test
    void skippedEntriesAreCounted() throws IOException {
        byte[] tar = new RawTar().file(".DS_Store", "").file("a/.DS_Store", "").bytes();
        assertThat(folder.refusal(tar, LIMITS.withMostEntries(1))).isEqualTo("it has more than 1 entries");
    }

    @Test
    void depthIsCounted() throws IOException {
        for (byte[] archive : inAllFormats("a/b/c", "")) {
            folder = ArchiveFolder.in(Files.createTempDirectory(root, "each"));
            assertThat(folder.refusal(archive, LIMITS.withMostDepth(2)))
                    .isEqualTo("entry 'a/b/c' lies 3 levels deep, more than 2");
            folder.unpack(archive, LIMITS.withMostDepth(3));
        }
    }

    /** 65 MiB of zeros: the first 64 are free. */
    @Test
    void theRatioIsWatched() throws IOException {
        for (byte[] archive : inAllFormats("a", "\0".repeat(65 << 20))) {
            folder = ArchiveFolder.in(Files.createTempDirectory(root, "each"));
            boolean isPlainTar = archive.length > 65 << 20;
            if (isPlainTar) {
                folder.unpack(archive, LIMITS.withMostRatio(1));
            } else {
                assertThat(folder.refusal(archive, LIMITS.withMostRatio(100)))
                        .isEqualTo(
                                "it unpacks to more than 100 times its size, as archives do that are made to fill disks");
                folder.unpack(archive, LIMITS.withMostRatio(100_000));
            }
        }
    }

    @Test
    void theRatioOfSmallFilesIsNotWatched() throws IOException {
        for (byte[] archive : inAllFormats("a", "\0".repeat(63 << 20))) {
            folder = ArchiveFolder.in(Files.createTempDirectory(root, "each"));
            folder.unpack(archive, LIMITS.withMostRatio(1));
        }
    }

    /** Zeros behind the end, or in what is skipped, take time and no space. */
    @Test
    void whatIsNotWrittenIsWatchedToo() throws IOException {
        byte[] behind = RawTar.joined(new RawTar().file("a", "x").bytes(), new byte[65 << 20]);
        byte[] skipped =
                new RawTar().file(".DS_Store", new byte[65 << 20], 0100644).bytes();
        for (byte[] tar : List.of(behind, skipped)) {
            assertThat(folder.refusal(RawTar.zstd(tar)))
                    .isEqualTo(
                            "it unpacks to more than 1000 times its size, as archives do that are made to fill disks");
            assertThat(folder.refusal(RawTar.zstd(tar), new ArchiveLimits(10, 1, 1_000_000, 10)))
                    .isEqualTo("it unpacks to more than 1 bytes");
        }
    }

    @Test
    void limitsAreAtLeastOne() {
        assertThatThrownBy(() -> LIMITS.withMostEntries(0))
                .hasMessage(
                        "limits of an archive are at least 1, were 0 entries, 68719476736 bytes, ratio 1000, depth 64");
        assertThatThrownBy(() -> LIMITS.withMostBytes(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LIMITS.withMostRatio(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LIMITS.withMostDepth(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
