package dev.myelin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.testing.Zips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipExtractorTest {

    @TempDir
    private Path root;

    private Path archive;
    private Path target;

    @BeforeEach
    void makeTarget() throws IOException {
        archive = root.resolve("model.zip");
        target = Files.createDirectory(root.resolve("target"));
    }

    private String refusal() {
        return String.valueOf(catchThrowableOfType(IOException.class, () -> ZipExtractor.extract(archive, target))
                .getMessage());
    }

    private String refused(String why) {
        return archive + " is refused: " + why;
    }

    @Test
    void unpacksFilesAndFolders() throws IOException {
        Zips.write(archive, "./", "", "a.txt", "a", "deep/er/b.txt", "b", "empty/", "", "back\\slash.txt", "c");
        ZipExtractor.extract(archive, target.resolve("..").resolve("target"));
        assertThat(target.resolve("a.txt")).hasContent("a");
        assertThat(target.resolve("deep").resolve("er").resolve("b.txt")).hasContent("b");
        assertThat(target.resolve("empty")).isEmptyDirectory();
        assertThat(target.resolve("back").resolve("slash.txt")).hasContent("c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "a/../../evil", "..\\evil", "/evil", "../target-evil"})
    void refusesEntriesThatLeadOut(String name) throws IOException {
        Zips.write(archive, name, "evil");
        assertThat(refusal()).isEqualTo(refused("entry '" + name.replace('\\', '/') + "' leads out of the folder"));
        try (Stream<Path> entries = Files.list(root)) {
            assertThat(entries).containsExactlyInAnyOrder(archive, target);
        }
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void refusesAFileInPlaceOfTheFolder() throws IOException {
        Zips.write(archive, "a/..", "evil");
        assertThat(refusal()).isEqualTo(refused("entry 'a/..' is the folder itself"));
    }

    @Test
    void refusesAnEntryThatIsThereTwice() throws IOException {
        Zips.write(archive, "a.txt", "first", "b.txt", "second");
        Zips.replace(archive, "b.txt", "a.txt");
        assertThat(refusal()).isEqualTo(refused("entry 'a.txt' is there twice"));
    }

    @Test
    void refusesNamesThatDifferByCaseOnly() throws IOException {
        Zips.write(archive, "a/Vocab.txt", "first", "a/vocab.TXT", "second");
        assertThat(refusal()).isEqualTo(refused("entry 'a/vocab.TXT' is there twice"));
    }

    @Test
    void refusesAnEntryThatIsFileAndFolder() throws IOException {
        Zips.write(archive, "a", "file", "a/b", "inside");
        assertThat(refusal()).isEqualTo(refused("entry 'a/b' is a file and a folder at once"));
    }

    @Test
    void refusesANameThatNoFileCanHave() throws IOException {
        Zips.write(archive, "a-b", "x");
        Zips.replace(archive, "a-b", "a\0b");
        assertThat(refusal()).isEqualTo(refused("the name of entry 'a?b' cannot be a file's name here"));
    }

    @Test
    void refusesDamagedContent() throws IOException {
        Zips.write(archive, "a.txt", "undamaged");
        Zips.replace(archive, "undamaged", "redamaged");
        assertThat(refusal()).isEqualTo(refused("entry 'a.txt' is damaged: its checksum does not fit"));
    }

    @Test
    void refusesMoreThanTheLimits() throws IOException {
        Zips.write(archive, "a", "12345", "b", "67890");
        ZipExtractor.extract(archive, target, 2, 10);
        Path other = Files.createDirectory(root.resolve("other"));
        assertThat(catchThrowableOfType(IOException.class, () -> ZipExtractor.extract(archive, other, 1, 10)))
                .hasMessage(refused("it has 2 entries, more than 1"));
        assertThat(catchThrowableOfType(IOException.class, () -> ZipExtractor.extract(archive, other, 2, 9)))
                .hasMessage(refused("it unpacks to more than 9 bytes"));
    }

    @Test
    void saysThatAFileIsNoArchive() throws IOException {
        for (String content : new String[] {"", "plain text", "PK\3\4"}) {
            Files.writeString(archive, content);
            assertThat(refusal()).startsWith(archive + " is not a usable zip archive: ");
        }
    }

    @Test
    void refusesAnArchiveThatIsCutOffAnywhere() throws IOException {
        Zips.write(archive, "a.txt", "content", "b/c.txt", "more content");
        byte[] whole = Files.readAllBytes(archive);
        for (int length = 0; length < whole.length; length++) {
            Files.write(archive, Arrays.copyOf(whole, length));
            assertThat(refusal()).startsWith(archive + " is not a usable zip archive: ");
        }
    }
}
