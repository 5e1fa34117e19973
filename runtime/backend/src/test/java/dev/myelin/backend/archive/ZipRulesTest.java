package dev.myelin.backend.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zip archives made to harm, or damaged: each is refused with its reason. */
class ZipRulesTest {

    private static final String ELSEWHERE = "entry 'a' is not where the directory says";

    @TempDir
    private Path root;

    private ArchiveFolder folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = ArchiveFolder.in(root);
    }

    /** Of an archive with one file, and one change. */
    private String refusal(Consumer<RawZip.Part> change) throws IOException {
        return folder.refusal(
                new RawZip().part("a", "content", RawZip.DEFLATED, change).bytes());
    }

    private String refusalOfEnd(Consumer<ByteBuffer> change) throws IOException {
        return folder.refusal(new RawZip().file("a", "content").end(change).bytes());
    }

    @Test
    void encryptedEntriesAreRefused() throws IOException {
        String reason = "entry 'a' is encrypted; pack it again without a password";
        assertThat(refusal(part -> part.flags |= 1)).isEqualTo(reason);
        assertThat(refusal(part -> part.localFlags |= 1)).isEqualTo(reason);
    }

    @Test
    void unknownMethodsAreRefused() throws IOException {
        assertThat(refusal(part -> part.method = 99))
                .isEqualTo("entry 'a' is packed by method 99, which is not supported; pack it again with deflate");
        assertThat(refusal(part -> part.method = 9))
                .isEqualTo("entry 'a' is packed by method 9, which is not supported; pack it again with deflate");
    }

    @Test
    void partsOfAnArchiveAreRefused() throws IOException {
        String reason = "it is one of several parts; join them first, with 'zip -s 0'";
        assertThat(refusalOfEnd(end -> end.putShort(4, (short) 1))).isEqualTo(reason);
        assertThat(refusalOfEnd(end -> end.putShort(6, (short) 1))).isEqualTo(reason);
        assertThat(refusalOfEnd(end -> end.putShort(8, (short) 0))).isEqualTo(reason);
        assertThat(refusal(part -> part.disk = 1))
                .isEqualTo("entry 'a' is in another part of the archive; join the parts first");
    }

    @Test
    void headersThatContradictEachOtherAreRefused() throws IOException {
        String inDirectory = " in its own header than in the directory";
        assertThat(refusal(part -> part.localName = "b".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("entry 'a' has another name" + inDirectory);
        assertThat(refusal(part -> part.localMethod = RawZip.STORED))
                .isEqualTo("entry 'a' has another method" + inDirectory);
        assertThat(refusal(part -> part.localCrc++)).isEqualTo("entry 'a' has another checksum" + inDirectory);
        assertThat(refusal(part -> part.localSize++)).isEqualTo("entry 'a' has another size" + inDirectory);
        assertThat(refusal(part -> part.localPackedSize++)).isEqualTo("entry 'a' has another size" + inDirectory);
        assertThat(refusal(part -> part.localSize = 0)).isEqualTo("entry 'a' has another size" + inDirectory);
    }

    @Test
    void wrongSumsAreRefused() throws IOException {
        assertThat(refusal(part -> {
                    part.crc++;
                    part.localCrc++;
                }))
                .isEqualTo("entry 'a' is damaged: its checksum does not fit");
    }

    @Test
    void whatIsLargerThanItsHeadersSayIsRefused() throws IOException {
        assertThat(refusal(part -> part.size = part.localSize = 6))
                .isEqualTo("entry 'a' is damaged: it has more than 6 bytes");
    }

    @Test
    void whatIsSmallerThanItsHeadersSayIsRefused() throws IOException {
        long fourGigabytes = 0xfffffffeL;
        assertThat(refusal(part -> part.size = part.localSize = fourGigabytes))
                .isEqualTo("entry 'a' is damaged: it has 7 and not 4294967294 bytes");
        byte[] stored = new RawZip()
                .part("a", "content", RawZip.STORED, part -> part.size = part.localSize = fourGigabytes)
                .bytes();
        assertThat(folder.refusal(stored)).isEqualTo("entry 'a' is damaged: it has 7 and not 4294967294 bytes");
        byte[] large = new RawZip()
                .part("a", "content", RawZip.DEFLATED, part -> {
                    part.size = part.localSize = 0xffffffffL; // says: see the field that is not there
                })
                .bytes();
        assertThat(folder.refusal(large)).isEqualTo("entry 'a' is damaged: it has 7 and not 4294967295 bytes");
    }

    @Test
    void packedBytesThatAreNotThereAreRefused() throws IOException {
        assertThat(refusal(part -> part.packedSize = part.localPackedSize = 0xfffffffeL))
                .isEqualTo(ELSEWHERE);
        assertThat(refusal(part -> part.packedSize = part.localPackedSize = 2))
                .isEqualTo("entry 'a' is damaged: its end is missing");
    }

    @Test
    void whatDeflateDoesNotMakeIsRefused() throws IOException {
        assertThat(refusal(part -> part.packed[0] = (byte) 0xff))
                .isEqualTo("entry 'a' is damaged: its content is not what deflate makes");
        assertThat(refusal(part -> {
                    part.packed = RawTar.joined(part.packed, new byte[1]);
                    part.packedSize = part.localPackedSize = part.packed.length;
                }))
                .isEqualTo("entry 'a' is damaged: there is more behind its end");
    }

    @Test
    void headersElsewhereAreRefused() throws IOException {
        assertThat(refusal(part -> part.offset = 1)).isEqualTo(ELSEWHERE);
        String far = "it is damaged: local file header for a starts after central directory";
        assertThat(refusal(part -> part.offset = 1000)).isEqualTo(far);
        assertThat(refusal(part -> part.offset = 0xfffffffeL)).isEqualTo(far);
    }

    @Test
    void entriesThatShareBytesAreRefused() throws IOException {
        byte[] twice = new RawZip()
                .part("a", "content", RawZip.STORED, part -> {})
                .part("b", "content", RawZip.STORED, part -> {
                    part.offset = 0;
                    part.localName = part.name;
                })
                .bytes();
        assertThat(folder.refusal(twice))
                .isEqualTo("entry 'b' has another name in its own header than in the directory");

        // The inner one is quoted by the outer one: each unpacks well for itself.
        byte[] inner = new RawZip().file("b", "content").bytes();
        byte[] quoting = new RawZip()
                .part(new RawZip.Part("a", inner, RawZip.STORED), part -> {})
                .part("b", "content", RawZip.DEFLATED, part -> part.offset = 31)
                .bytes();
        assertThat(folder.refusal(quoting))
                .isEqualTo("entry 'b' shares bytes with entry 'a', as in archives that are made to fill disks");
    }

    @Test
    void anEntryThatIsTwiceInTheDirectoryIsRefused() throws IOException {
        byte[] twice = new RawZip()
                .file("a", "content")
                .part("a", "content", RawZip.DEFLATED, part -> part.offset = 0)
                .bytes();
        assertThat(folder.refusal(twice)).isEqualTo("entry 'a' is there twice");
        byte[] folders = new RawZip()
                .folder("a/")
                .part("a/", "", RawZip.STORED, part -> part.offset = 0)
                .bytes();
        assertThat(folder.refusal(folders))
                .isEqualTo("entry 'a/' shares bytes with entry 'a/', as in archives that are made to fill disks");
    }

    @Test
    void wrongCountsAreRefused() throws IOException {
        assertThat(refusalOfEnd(end -> end.putShort(8, (short) 2).putShort(10, (short) 2)))
                .isEqualTo("it is damaged: its directory has 1 entries, its end says 2");
    }

    @Test
    void directoriesElsewhereAreRefused() throws IOException {
        String cutOff = "it is damaged or cut off: its directory is not where its end says; get it again";
        assertThat(refusalOfEnd(end -> end.putInt(12, 1000))).isEqualTo(cutOff);
        assertThat(refusalOfEnd(end -> end.putInt(16, 1000))).isEqualTo(cutOff);
        String noList = "it is damaged: its directory is no list of entries";
        assertThat(refusalOfEnd(end -> end.putInt(12, 46))).isEqualTo(noList);
        assertThat(refusalOfEnd(end -> end.putInt(12, 45))).isEqualTo(noList);
        // Bytes that seem to stand before the archive, but then its entries do not follow.
        assertThat(refusalOfEnd(end -> end.putInt(16, 1))).isEqualTo(ELSEWHERE);
    }

    @Test
    void bytesBeforeTheArchiveAreFineWhenItsDirectorySaysSo() throws IOException {
        folder.unpack(
                new RawZip().file("a", "content").prefix("#!/bin/sh\nexit\n").bytes());

        assertThat(folder.target().resolve("a")).hasContent("content");
    }

    @Test
    void bytesAfterTheArchiveAreRefused() throws IOException {
        byte[] zip = new RawZip().file("a", "content").bytes();
        assertThat(folder.refusal(RawTar.joined(zip, new byte[3]))).isEqualTo("it has more after its end");
        byte[] commented = new RawZip().file("a", "content").comment("fine").bytes();
        folder.unpack(commented);
        assertThat(folder.target().resolve("a")).hasContent("content");
    }

    @Test
    void aDirectoryThatIsTooLargeIsRefused() throws IOException {
        RawZip zip = new RawZip();
        RawZip.Part part = new RawZip.Part("x".repeat(65_535), new byte[0], RawZip.STORED);
        part.localName = new byte[0];
        for (int i = 0; i < 1_024; i++) {
            zip.part(part, same -> {});
        }
        assertThat(folder.refusal(zip.bytes())).isEqualTo("it has a directory of 67154944 bytes, more than 67108864");
    }

    @Test
    void devicesAndPipesAreRefused() throws IOException {
        assertThat(refusal(part -> part.mode = 0020644)).isEqualTo("entry 'a' is a device");
        assertThat(refusal(part -> part.mode = 0060644)).isEqualTo("entry 'a' is a device");
        assertThat(refusal(part -> part.mode = 0010644)).isEqualTo("entry 'a' is a pipe");
    }

    @Test
    void foldersWithContentAreRefused() throws IOException {
        assertThat(refusal(part -> part.mode = 0040755)).isEqualTo("entry 'a' is a file and a folder at once");
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        assertThat(folder.refusal(new byte[0])).isEqualTo("it is empty");
        String none = "it is no zip, tar, tar.gz or tar.zst archive";
        assertThat(folder.refusal(new byte[1])).isEqualTo(none);
        assertThat(folder.refusal(new byte[100_000])).isEqualTo(none);
        assertThat(folder.refusal("<!DOCTYPE html><title>Sign in</title>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(none);
        assertThat(folder.refusal("PK\3\4".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("it is cut off: its end is missing; get it again");
    }
}
