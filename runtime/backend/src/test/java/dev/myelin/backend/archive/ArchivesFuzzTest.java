package dev.myelin.backend.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.myelin.model.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile bytes for all formats. Everywhere it reads the archives of {@code ArchivesFuzzTestInputs}; with {@code -Pci} and
 * {@code -Plong} Jazzer makes up more of them, for {@code -Dmyelin.fuzz.seconds} seconds. What it finds lies in
 * {@code target/fuzz}, as {@code crash-...}: it belongs to those archives.
 */
class ArchivesFuzzTest {

    private static final ArchiveLimits LIMITS = new ArchiveLimits(50, 1 << 20, 100, 5);

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Path root;

    @BeforeAll
    static void makeRoot(@TempDir Path folder) {
        root = folder;
    }

    @Timeout(1800) // fuzzing is one run of this method: longer than the longest of them
    @FuzzTest
    void bytesAreRefusedOrUnpackedInside(byte[] bytes) throws IOException {
        Path archive = root.resolve("archive");
        Path target = Files.createDirectories(root.resolve("target"));
        Files.write(archive, bytes);
        try {
            Archives.extract(archive, target, LIMITS);
        } catch (IOException e) {
            assertThat(target).isEmptyDirectory();
            assertThat(ArchiveFolder.children(root)).containsExactlyInAnyOrder("archive", "target");
            return;
        }
        assertThat(ArchiveFolder.children(root)).containsExactlyInAnyOrder("archive", "target");
        verify(target.toRealPath());
        Folders.deleteTree(target);
    }

    private static void verify(Path target) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(target)) {
            paths = walk.filter(path -> !path.equals(target)).toList();
        }
        long size = 0;
        for (Path path : paths) {
            assertThat(path.toRealPath()).startsWith(target);
            assertThat(target.relativize(path).getNameCount()).isLessThanOrEqualTo(LIMITS.mostDepth());
            if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                size += Files.size(path);
            }
        }
        assertThat(paths).hasSizeLessThanOrEqualTo(LIMITS.mostEntries());
        // Hard links are names of one file.
        assertThat(size).isLessThanOrEqualTo(LIMITS.mostBytes() * LIMITS.mostEntries());
    }
}
