package dev.myelin.backend.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {

    @TempDir
    private Path root;

    private ArchiveFolder folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = ArchiveFolder.in(root);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void filesAndFoldersAreUnpackedAndATopFolderStays() throws IOException {
        folder.unpack(new RawZip()
                .folder("./")
                .folder("model/")
                .file("model/weights.bin", "w")
                .file("model/deep/er/vocab \u00E9.txt", "v")
                .folder("model/empty/")
                .bytes());

        assertThat(ArchiveFolder.children(folder.target())).containsExactly("model");
        Path model = folder.target().resolve("model");
        assertThat(model.resolve("weights.bin")).hasContent("w");
        assertThat(model.resolve("deep/er/vocab \u00E9.txt")).hasContent("v");
        assertThat(model.resolve("empty")).isEmptyDirectory();
    }

    @Test
    void aFolderMayBeThereTwice() throws IOException {
        folder.unpack(new RawTar()
                .folder("a/")
                .file("a/b", "x")
                .folder("a")
                .folder("./")
                .bytes());

        assertThat(folder.target().resolve("a/b")).hasContent("x");
    }

    @Test
    void namesOfWindowsToolsHaveBackslashes() throws IOException {
        folder.unpack(new RawZip()
                .part("a\\b.txt", "x", RawZip.DEFLATED, part -> {
                    part.platform = 0;
                    part.mode = 0;
                })
                .bytes());

        assertThat(folder.target().resolve("a").resolve("b.txt")).hasContent("x");
    }

    @Test
    void whatWasWrittenInOnePassHasItsSizesBehindTheData() throws IOException {
        folder.unpack(new RawZip()
                .part("a", "content", RawZip.DEFLATED, part -> {
                    part.flags |= 8;
                    part.localFlags |= 8;
                    part.localCrc = 0;
                    part.localSize = 0;
                    part.localPackedSize = 0;
                    part.packed = RawTar.joined(part.packed, new byte[12]); // of the descriptor
                })
                .file("b", "x")
                .bytes());

        assertThat(folder.target().resolve("a")).hasContent("content");
    }

    @Test
    void theRightToExecuteIsKeptAndNoOther() throws IOException {
        assumeTrue(root.getFileSystem().supportedFileAttributeViews().contains("posix"));
        RawZip zip = new RawZip();
        RawTar tar = new RawTar();
        for (int mode : new int[] {0104755, 0100644, 0100000, 0100777}) {
            zip.part("m" + mode, "x", RawZip.DEFLATED, part -> part.mode = mode);
            tar.file("m" + mode, bytes("x"), mode);
        }
        for (byte[] archive : List.of(zip.bytes(), tar.bytes())) {
            folder = ArchiveFolder.in(Files.createTempDirectory(root, "each"));
            folder.unpack(archive);
            Path plain = folder.target().resolve("m" + 0100644);
            Object usual = Files.getAttribute(plain, "unix:mode");
            assertThat(Files.isExecutable(plain)).isFalse();
            assertThat(Files.getAttribute(folder.target().resolve("m" + 0100000), "unix:mode"))
                    .isEqualTo(usual);
            for (int mode : new int[] {0104755, 0100777}) {
                assertThat(Files.getAttribute(folder.target().resolve("m" + mode), "unix:mode"))
                        .isEqualTo((int) usual | 0100);
            }
        }
    }

    @Test
    void junkIsSkipped() throws IOException {
        String[] junk = {
            "__MACOSX/._a",
            "a/__MACOSX/b",
            ".DS_Store",
            "a/.DS_Store",
            "a/._b",
            "Thumbs.db",
            "a/thumbs.DB",
            "Desktop.ini"
        };
        RawZip zip = new RawZip().file("a/b", "x").folder("__MACOSX/");
        RawTar tar = new RawTar().file("a/b", "x").folder("__MACOSX/");
        for (String name : junk) {
            zip.file(name, "junk");
            tar.file(name, "junk".repeat(1_000_000));
        }
        for (byte[] archive : List.of(zip.bytes(), tar.bytes(), RawTar.gzip(tar.bytes()))) {
            folder = ArchiveFolder.in(Files.createTempDirectory(root, "each"));
            folder.unpack(archive, ArchiveLimits.DEFAULT.withMostBytes(1));
            assertThat(ArchiveFolder.children(folder.target())).containsExactly("a");
            assertThat(ArchiveFolder.children(folder.target().resolve("a"))).containsExactly("b");
        }
    }

    @Test
    void junkWithAHarmfulNameIsRefused() throws IOException {
        byte[] zip = new RawZip().file("__MACOSX/../../._evil", "x").bytes();
        assertThat(folder.refusal(zip))
                .isEqualTo("entry '__MACOSX/../../._evil' leads out of the folder: it has '..' in its name");
    }

    @Test
    void progressIsWhatWasWritten() throws IOException {
        byte[] content = new byte[300_000];
        Files.write(
                folder.archive(),
                RawTar.gzip(
                        new RawTar().file("a", content, 0100644).file("b", "x").bytes()));
        List<Long> told = new ArrayList<>();
        Archives.extract(folder.archive(), folder.target(), ArchiveLimits.DEFAULT, told::add);

        assertThat(told).isSorted().endsWith(300_000L, 300_001L);
    }

    @Test
    void whatProgressThrowsIsThrownAndNothingIsLeft() throws IOException {
        Files.write(folder.archive(), new RawZip().file("a", "x").bytes());
        assertThatThrownBy(() -> Archives.extract(folder.archive(), folder.target(), ArchiveLimits.DEFAULT, n -> {
                    throw new IllegalStateException("enough");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
        assertThat(folder.target()).isEmptyDirectory();
    }

    @Test
    void aTargetThatIsNotEmptyIsLeftAlone() throws IOException {
        Files.writeString(folder.target().resolve("mine"), "x");
        assertThatThrownBy(() -> folder.unpack(new RawZip().file("a", "x").bytes()))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("cannot unpack into " + folder.target() + ": it is not empty");
        assertThat(folder.target().resolve("mine")).hasContent("x");
    }

    @Test
    void whatIsMissingIsNoFaultOfTheArchive() throws IOException {
        assertThatThrownBy(() -> Archives.extract(folder.archive(), folder.target(), ArchiveLimits.DEFAULT))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(ArchiveRefused.class)
                .hasMessage("cannot read " + folder.archive() + ": no such file or folder: " + folder.archive());
        Path nowhere = root.resolve("nowhere");
        assertThatThrownBy(() -> Archives.extract(folder.archive(), nowhere, ArchiveLimits.DEFAULT))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot unpack into " + nowhere + ": no such file or folder: " + nowhere);
    }

    @Test
    void aTargetWithoutRightsIsNoFaultOfTheArchive() throws IOException {
        assumeTrue(folder.target().toFile().setWritable(false) && !Files.isWritable(folder.target()));
        assertThatThrownBy(() -> folder.unpack(new RawZip().file("a", "x").bytes()))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(ArchiveRefused.class)
                .hasMessage("cannot write " + folder.target().resolve("a") + ": access denied: "
                        + folder.target().resolve("a"));
    }

    /** A small disk that anybody may write to, where there is one; it holds nothing else. */
    @Test
    void aFullDiskIsNoFaultOfTheArchive() throws IOException {
        Path small = Path.of("/dev/shm");
        assumeTrue(Files.isDirectory(small) && Files.isWritable(small));
        FileStore store = Files.getFileStore(small);
        assumeTrue(store.type().equals("tmpfs") && store.getUsableSpace() < 128 << 20);
        Path target = Files.createTempDirectory(small, "myelin");
        try {
            Files.write(
                    folder.archive(),
                    RawTar.gzip(
                            new RawTar().file("a", new byte[128 << 20], 0100644).bytes()));
            assertThatThrownBy(() -> Archives.extract(folder.archive(), target, ArchiveLimits.DEFAULT))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(ArchiveRefused.class)
                    .hasMessage("cannot write " + target.resolve("a") + ": No space left on device");
            assertThat(target).isEmptyDirectory();
        } finally {
            Files.delete(target);
        }
    }

    @Test
    void aRefusalTellsProgramsWhatItIsAbout() throws IOException {
        Files.write(folder.archive(), new RawZip().file("a\n", "x").bytes());
        assertThatThrownBy(() -> Archives.extract(folder.archive(), folder.target(), ArchiveLimits.DEFAULT))
                .isInstanceOfSatisfying(ArchiveRefused.class, refused -> {
                    assertThat(refused.archive()).isEqualTo("model.bin");
                    assertThat(refused.entry()).isEqualTo("a\n");
                });
    }
}
