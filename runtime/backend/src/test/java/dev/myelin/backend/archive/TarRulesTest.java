package dev.myelin.backend.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tar archives made to harm, or damaged: each is refused with its reason. */
class TarRulesTest {

    private static final String CUT_OFF = "it is cut off: its end is missing; get it again";

    @TempDir
    private Path root;

    private ArchiveFolder folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = ArchiveFolder.in(root);
    }

    @ParameterizedTest
    @CsvSource({"3, is a device", "4, is a device", "6, is a pipe"})
    void devicesAndPipesAreRefused(char kind, String reason) throws IOException {
        byte[] tar =
                new RawTar().entry("a", (byte) kind, new byte[0], entry -> {}).bytes();
        assertThat(folder.refusal(tar)).isEqualTo("entry 'a' " + reason);
    }

    @Test
    void unknownKindsAreRefused() throws IOException {
        byte[] tar =
                new RawTar().entry("a", (byte) 'M', new byte[0], entry -> {}).bytes();
        assertThat(folder.refusal(tar)).isEqualTo("entry 'a' is of the kind 'M', which is not unpacked");
    }

    @Test
    void sparseFilesAreRefused() throws IOException {
        String reason = "entry 'a' is a sparse file; pack it again without '--sparse'";
        byte[] old = new RawTar()
                .entry("a", TarConstants.LF_GNUTYPE_SPARSE, new byte[0], entry -> {})
                .bytes();
        assertThat(folder.refusal(old)).isEqualTo(reason);
        byte[] pax = new RawTar()
                .attributes(
                        TarConstants.LF_PAX_EXTENDED_HEADER_LC,
                        "GNU.sparse.size",
                        "1000000",
                        "GNU.sparse.numblocks",
                        "1",
                        "GNU.sparse.map",
                        "0,1")
                .file("a", "x")
                .bytes();
        assertThat(folder.refusal(pax)).isEqualTo(reason);
    }

    @Test
    void damagedHeadersAreRefused() throws IOException {
        byte[] tar = new RawTar().file("a", "x").file("b", "y").bytes();
        tar[1024] = 'c'; // the name of the second
        assertThat(folder.refusal(tar)).isEqualTo("entry 'c' is damaged: the sum of its header does not fit");
    }

    @Test
    void anArchiveWithoutAnEndIsRefused() throws IOException {
        byte[] tar = new RawTar().file("a", "x").bytes();
        assertThat(folder.refusal(Arrays.copyOf(tar, 1024))).isEqualTo(CUT_OFF);
        assertThat(folder.refusal(Arrays.copyOf(tar, 1536 + 5))).isEqualTo(CUT_OFF);
        folder.unpack(Arrays.copyOf(tar, 1536)); // one record of zeros is enough
        assertThat(folder.target().resolve("a")).hasContent("x");
    }

    @Test
    void bytesAfterTheEndAreRefused() throws IOException {
        byte[] tar = new RawTar().file("a", "x").bytes();
        String more = "it has more after its end";
        assertThat(folder.refusal(RawTar.joined(tar, tar))).isEqualTo(more);
        assertThat(folder.refusal(RawTar.joined(Arrays.copyOf(tar, 1536), tar))).isEqualTo(more);
        assertThat(folder.refusal(RawTar.gzip(RawTar.joined(tar, tar)))).isEqualTo(more);
        folder.unpack(RawTar.joined(tar, new byte[1 << 20]));
        assertThat(folder.target().resolve("a")).hasContent("x");
    }

    @Test
    void bytesAfterTheCompressedEndAreRefused() throws IOException {
        byte[] tar = new RawTar().file("a", "x").bytes();
        byte[] garbage = "garbage".getBytes(StandardCharsets.UTF_8);
        assertThat(folder.refusal(RawTar.joined(RawTar.gzip(tar), garbage))).isEqualTo("it has more after its end");
        assertThat(folder.refusal(RawTar.joined(RawTar.zstd(tar), garbage))).isEqualTo("it has more after its end");
    }

    @Test
    void joinedMembersAreOneArchive() throws IOException {
        byte[] tar = new RawTar().file("a", "x".repeat(10_000)).bytes();
        byte[] one = Arrays.copyOf(tar, 5_000);
        byte[] other = Arrays.copyOfRange(tar, 5_000, tar.length);
        folder.unpack(RawTar.joined(RawTar.gzip(one), RawTar.gzip(new byte[0]), RawTar.gzip(other)));
        assertThat(folder.target().resolve("a")).hasContent("x".repeat(10_000));

        folder = ArchiveFolder.in(Files.createDirectory(root.resolve("other")));
        byte[] skippable = {0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3};
        folder.unpack(RawTar.joined(skippable, RawTar.zstd(one), skippable, RawTar.zstd(other), skippable));
        assertThat(folder.target().resolve("a")).hasContent("x".repeat(10_000));
    }

    @Test
    void sumsOfCompressedArchivesAreVerified() throws IOException {
        byte[] gzip = RawTar.gzip(new RawTar().file("a", "x").bytes());
        gzip[gzip.length - 8]++;
        assertThat(folder.refusal(gzip)).isEqualTo("it is damaged: Gzip-compressed data is corrupt (CRC32 error).");
    }

    @Test
    void sumsOfZstdAreVerified() throws IOException {
        byte[] tar = new RawTar().file("a", "x").bytes();
        byte[] zstd;
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            zstd = context.setChecksum(true).compress(tar);
        }
        zstd[zstd.length - 1]++;
        assertThat(folder.refusal(zstd)).isEqualTo("it is damaged: Restored data doesn't match checksum");
    }

    @Test
    void aLargeWindowIsRefused() throws IOException {
        byte[] frame = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0x00, (byte) (20 << 3), 1, 0, 0}; // of 2^30 bytes
        assertThat(folder.refusal(frame))
                .isEqualTo("it has a window of more than 128 MiB; pack it again without '--long'");
    }

    @Test
    void whatIsCompressedAndNoTarIsRefused() throws IOException {
        String reason = "it is compressed, but what is in it is no tar archive";
        assertThat(folder.refusal(RawTar.gzip("weights".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(reason);
        assertThat(folder.refusal(RawTar.zstd(new byte[100_000]))).isEqualTo(reason);
        assertThat(folder.refusal(RawTar.gzip(new RawZip().file("a", "x").bytes())))
                .isEqualTo(reason);
    }

    @Test
    void longHeadersAreRefused() throws IOException {
        byte[] attribute = new RawTar()
                .entry(
                        "a",
                        TarConstants.LF_NORMAL,
                        new byte[0],
                        entry -> entry.addPaxHeader("x.y", "z".repeat(1 << 20)))
                .bytes();
        String reason = "it has an entry with a header of more than 1048576 bytes";
        assertThat(folder.refusal(attribute)).isEqualTo(reason);
        byte[] longName = new RawTar()
                .entry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME, new byte[2 << 20], entry -> {})
                .file("a", "x")
                .bytes();
        assertThat(folder.refusal(longName)).isEqualTo(reason);
    }

    /** The library keeps them for all entries to come. */
    @Test
    void attributesThatPileUpAreRefused() throws IOException {
        RawTar tar = new RawTar();
        for (int i = 0; i < 4; i++) {
            String value = "z".repeat(400_000);
            tar.attributes(TarConstants.LF_PAX_GLOBAL_EXTENDED_HEADER, "k.k" + i, value);
            tar.file("f" + i, "x");
        }
        assertThat(folder.refusal(tar.bytes())).isEqualTo("entry 'f2' has more than 1048576 bytes of attributes");
    }

    @Test
    void aLongHeaderOfGzipIsRefused() throws IOException {
        byte[] start = {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 3}; // with a name
        byte[] name = new byte[(1 << 24) + 100];
        Arrays.fill(name, (byte) 'x');
        assertThat(folder.refusal(RawTar.joined(start, name)))
                .isEqualTo("it has a gzip header of more than 16777216 bytes");
    }
}
