package dev.myelin.backend.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What names entries may have, in both formats. */
class EntryNamesTest {

    @TempDir
    private Path root;

    private ArchiveFolder folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = ArchiveFolder.in(root);
    }

    /** Both formats must refuse it, and say the same. */
    private String refusal(String... names) throws IOException {
        RawZip zip = new RawZip();
        RawTar tar = new RawTar();
        for (String name : names) {
            zip.file(name, "x");
            tar.file(name, "x");
        }
        String refusal = folder.refusal(zip.bytes());
        assertThat(folder.refusal(tar.bytes())).isEqualTo(refusal);
        return refusal;
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "a/../../evil", "a/../evil", "..", "a/.."})
    void stepsUpAreRefused(String name) throws IOException {
        assertThat(refusal(name)).isEqualTo("entry '" + name + "' leads out of the folder: it has '..' in its name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/etc/evil", "//server/evil", "C:/evil", "c:evil", "C:\\evil", "\\\\server\\evil", "\\evil"})
    void absolutePathsAreRefused(String name) throws IOException {
        assertThat(refusal(name)).isEqualTo("entry '" + name + "' has an absolute path");
    }

    /** Names that do not fit into a header of tar stand before it, where the library would make relative ones of them. */
    @ParameterizedTest
    @ValueSource(strings = {"/etc/", "//server/", "C:/"})
    void longAbsolutePathsAreRefused(String begin) throws IOException {
        String name = begin + "x".repeat(150);
        String refusal = refusal(name);
        assertThat(refusal).startsWith("entry '" + begin + "xxx").endsWith("xxx...' has an absolute path");
        assertThat(folder.refusal(RawTar.gnu().file(name, "x").bytes())).isEqualTo(refusal);
        assertThat(ArchiveFolder.children(root)).containsExactlyInAnyOrder("model.bin", "target");
    }

    @Test
    void longRelativePathsAreTaken() throws IOException {
        String name = "a/" + "x".repeat(150);
        folder.unpack(RawTar.gnu().file(name, "x").bytes());

        assertThat(folder.target().resolve(name)).hasContent("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\b", "..\\evil", "a/..\\..\\evil"})
    void backslashesAreRefused(String name) throws IOException {
        assertThat(refusal(name))
                .isEqualTo("entry '" + name + "' has a backslash in its name; pack it again with '/' between folders");
    }

    @ParameterizedTest
    @CsvSource({"a\tb, a?b", "a\u007Fb, a?b", "a\u0085b, a?b", "a\u001B[2Jb, a?[2Jb"})
    void controlCharactersAreRefused(String name, String shown) throws IOException {
        assertThat(refusal(name)).isEqualTo("entry '" + shown + "' has a control character in its name");
    }

    @Test
    void nulIsRefused() throws IOException {
        byte[] zip = new RawZip().file("a\0b", "x").bytes(); // in a tar archive the name ends there
        assertThat(folder.refusal(zip)).isEqualTo("entry 'a?b' has a control character in its name");
    }

    @Test
    void anEmptyNameIsRefused() throws IOException {
        assertThat(refusal("")).isEqualTo("entry '' has no name");
        assertThat(refusal("./.")).isEqualTo("entry './.' has no name");
    }

    @Test
    void whatIsNotUtf8IsRefused() throws IOException {
        byte[] zip = new RawZip()
                .part("a-b", "x", RawZip.STORED, part -> part.name[1] = (byte) 0xe9)
                .bytes();
        assertThat(folder.refusal(zip))
                .isEqualTo("entry 'a\uFFFDb' has a name that is not UTF-8; pack it again with names in UTF-8");
    }

    @Test
    void longNamesAreRefused() throws IOException {
        String part = "é".repeat(127) + "x"; // 255 bytes
        folder.unpack(new RawZip().file(part, "x").bytes());

        folder = ArchiveFolder.in(Files.createDirectory(root.resolve("other")));
        assertThat(refusal(part + "y"))
                .isEqualTo("entry '" + "é".repeat(120) + "...' has a part of 256 bytes in its name, more than 255");
        String path = ("x".repeat(99) + "/").repeat(41);
        assertThat(refusal(path + "y"))
                .isEqualTo("entry '" + path.substring(0, 120) + "...' has a name of 4101 bytes, more than 4096");
    }

    @Test
    void deepNamesAreRefused() throws IOException {
        assertThat(refusal("a/".repeat(64) + "b"))
                .isEqualTo("entry '" + ("a/".repeat(64) + "b").substring(0, 120)
                        + "...' lies 65 levels deep, more than 64");
    }

    @Test
    void whatIsThereTwiceIsRefused() throws IOException {
        assertThat(refusal("a/b", "a/b")).isEqualTo("entry 'a/b' is there twice");
        assertThat(refusal("a/b", "./a//b")).isEqualTo("entry './a//b' is there twice");
    }

    @ParameterizedTest
    @CsvSource({
        "Vocab.txt, vocab.TXT",
        "\u00E9, e\u0301", // one character, and two that look like it
        "\u00C9, e\u0301",
        "\u00DF, SS",
        "\u017F, s", // a long s
        "\u03C3, \u03C2" // two sigmas
    })
    void namesThatAreOneOnSomeDisksAreRefused(String one, String other) throws IOException {
        assertThat(refusal("f/" + one, "f/" + other))
                .isEqualTo("entry 'f/" + other + "' has a name like '" + one + "', which is one with '" + other
                        + "' on disks that ignore case or accents' forms");
    }

    @Test
    void foldersThatAreOneOnSomeDisksAreRefused() throws IOException {
        assertThat(refusal("Data/a", "data/b"))
                .isEqualTo(
                        "entry 'data/b' has a name like 'Data', which is one with 'data' on disks that ignore case or"
                                + " accents' forms");
    }

    @Test
    void whatIsFileAndFolderIsRefused() throws IOException {
        assertThat(refusal("a", "a/b")).isEqualTo("entry 'a/b' is a file and a folder at once");
        assertThat(refusal("a/b", "a")).isEqualTo("entry 'a' is a file and a folder at once");
    }
}
