package dev.myelin.backend.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that end too early, as after a download that broke off. */
class CutOffTest {

    @TempDir
    private Path root;

    private ArchiveFolder folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = ArchiveFolder.in(root);
    }

    private static byte[] archive(String format) throws IOException {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        if (format.equals("zip")) {
            RawZip zip = new RawZip();
            zip.part(new RawZip.Part("noise", noise, RawZip.DEFLATED), part -> {});
            return zip.file("a/b", "x".repeat(10_000)).bytes();
        }
        byte[] tar = new RawTar()
                .file("a/b", "x".repeat(10_000))
                .file("noise", noise, 0100644)
                .bytes();
        return switch (format) {
            case "tar" -> tar;
            case "tar.gz" -> RawTar.gzip(tar);
            default -> RawTar.zstd(tar);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "tar", "tar.gz", "tar.zst"})
    void isRefusedAtEachTenth(String format) throws IOException {
        byte[] whole = archive(format);
        for (int tenth = 1; tenth < 10; tenth++) {
            byte[] part = Arrays.copyOf(whole, (int) ((long) whole.length * tenth / 10));
            assertThat(folder.refusal(part))
                    .as("%s tenths", tenth)
                    .isEqualTo("it is cut off: its end is missing; get it again");
        }
        folder.unpack(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "tar.gz", "tar.zst"})
    void isRefusedWhenAByteIsMissing(String format) throws IOException {
        byte[] whole = archive(format);
        assertThat(folder.refusal(Arrays.copyOf(whole, whole.length - 1)))
                .isEqualTo("it is cut off: its end is missing; get it again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "tar", "tar.gz", "tar.zst"})
    void isRefusedAtItsBeginning(String format) throws IOException {
        byte[] whole = archive(format);
        for (int length = 0; length < 600; length += 7) {
            assertThat(folder.refusal(Arrays.copyOf(whole, length))).isNotEmpty();
        }
    }
}
