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

/** Links are made when they stay inside, and nothing is written through one. */
class LinksTest {

    @TempDir
    private Path root;

    private ArchiveFolder folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = ArchiveFolder.in(root);
    }

    /** Of a link {@code d/link} beside a file {@code d/e/file}; both formats must say the same. */
    private String refusal(String goal) throws IOException {
        String refusal = folder.refusal(
                new RawZip().file("d/e/file", "x").link("d/link", goal).bytes());
        assertThat(folder.refusal(
                        new RawTar().file("d/e/file", "x").link("d/link", goal).bytes()))
                .isEqualTo(refusal);
        return refusal;
    }

    @ParameterizedTest
    @CsvSource({
        "/etc/passwd, which is an absolute path",
        "C:/Windows, which is an absolute path",
        "\\\\server\\share, which is an absolute path",
        "e\\file, which is no usable name",
        "'e/file\t', which is no usable name",
        "../../evil, which leads out of the folder",
        "./../.., which leads out of the folder",
        "../../target/d/e/file, which leads out of the folder",
        "e/../../../evil, which has '..' behind a name",
        "e/.., which has '..' behind a name",
        "nothing, which the archive does not have",
        "link, which leads in a circle",
        "'.', which is a folder that it lies in",
        "../d, which is a folder that it lies in"
    })
    void goalsElsewhereAreRefused(String goal, String reason) throws IOException {
        assertThat(refusal(goal)).isEqualTo("entry 'd/link' is a link to '" + goal.replace('\t', '?') + "', " + reason);
    }

    @ParameterizedTest
    @CsvSource({"e/file", "./e//file", "../d/e/file", "../top"})
    void goalsInsideAreFine(String goal) throws IOException {
        folder.unpack(new RawTar()
                .link("d/link", goal) // before what it leads to
                .file("d/e/file", "x")
                .file("top", "x")
                .bytes());

        assertThat(folder.target().resolve("d/link")).isSymbolicLink().hasContent("x");
        assertThat(Files.readSymbolicLink(folder.target().resolve("d/link"))).isEqualTo(Path.of(goal));
    }

    @Test
    void linksOfZipArchivesAreMade() throws IOException {
        folder.unpack(new RawZip()
                .link("latest", "v2")
                .file("v2/file", "x")
                .link("file", "latest/file")
                .bytes());

        assertThat(folder.target().resolve("latest")).isSymbolicLink();
        assertThat(folder.target().resolve("file")).isSymbolicLink().hasContent("x");
    }

    @Test
    void nothingIsWrittenThroughALink() throws IOException {
        String reason = "entry 'link/evil' is to be written through 'link', which is a link";
        assertThat(folder.refusal(new RawTar()
                        .folder("d/")
                        .link("link", "d")
                        .file("link/evil", "x")
                        .bytes()))
                .isEqualTo(reason);
        assertThat(folder.refusal(new RawZip()
                        .folder("d/")
                        .link("link", "d")
                        .file("link/evil", "x")
                        .bytes()))
                .isEqualTo(reason);
    }

    @Test
    void nothingTakesALinksPlace() throws IOException {
        assertThat(folder.refusal(new RawTar()
                        .file("a", "x")
                        .link("link", "a")
                        .file("link", "evil")
                        .bytes()))
                .isEqualTo("entry 'link' is there twice");
        assertThat(folder.refusal(
                        new RawTar().file("d/a", "x").link("d", "elsewhere").bytes()))
                .isEqualTo("entry 'd' is there twice");
        assertThat(folder.refusal(new RawTar()
                        .file("a", "x")
                        .link("link", "a")
                        .folder("link/")
                        .bytes()))
                .isEqualTo("entry 'link/' is there twice");
    }

    @Test
    void aLinkWithALongGoalIsRefused() throws IOException {
        assertThat(folder.refusal(new RawZip().link("link", "x".repeat(4097)).bytes()))
                .isEqualTo("entry 'link' is a link to a name of 4097 bytes");
        assertThat(folder.refusal(new RawTar().link("link", "x".repeat(4097)).bytes()))
                .isEqualTo("entry 'link' is a link to '" + "x".repeat(120) + "...', which is no usable name");
    }

    @Test
    void aHardLinkIsAnotherNameOfAFileBeforeIt() throws IOException {
        folder.unpack(new RawTar().file("d/a", "x").hardLink("b", "d/a").bytes());

        assertThat(folder.target().resolve("b")).isRegularFile().hasContent("x");
    }

    @ParameterizedTest
    @CsvSource({
        "../evil, which leads out of the folder",
        "/etc/passwd, which leads out of the folder",
        "later, which is no file that came before it",
        "link, which is no file that came before it",
        "d, which is no file that came before it",
        "hard, which is no file that came before it",
        "D/A, which is no file that came before it"
    })
    void otherHardLinksAreRefused(String goal, String reason) throws IOException {
        byte[] tar = new RawTar()
                .file("d/a", "x")
                .link("link", "d/a")
                .hardLink("hard", goal)
                .file("later", "x")
                .bytes();
        assertThat(folder.refusal(tar)).isEqualTo("entry 'hard' is a hard link to '" + goal + "', " + reason);
    }
}
