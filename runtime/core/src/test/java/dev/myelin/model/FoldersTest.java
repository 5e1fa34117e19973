package dev.myelin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

    @TempDir
    private Path root;

    @Test
    void deletesATreeAndLinksButNotWhatTheyPointTo() throws IOException {
        Path kept = Files.writeString(root.resolve("kept"), "kept");
        Path keptFolder = Files.createDirectory(root.resolve("kept-folder"));
        Files.writeString(keptFolder.resolve("file"), "kept");
        Path tree = root.resolve("tree");
        Files.createDirectories(tree.resolve("deep"));
        Files.writeString(tree.resolve("deep").resolve("file"), "");
        Files.createSymbolicLink(tree.resolve("link"), kept);
        Files.createSymbolicLink(tree.resolve("folder-link"), keptFolder);
        Files.createSymbolicLink(tree.resolve("dangling"), root.resolve("nowhere"));
        Folders.deleteTree(tree);
        assertThat(tree).doesNotExist();
        assertThat(kept).exists();
        assertThat(keptFolder.resolve("file")).exists();
    }

    @Test
    void deletesAFileOrALinkItself() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "");
        Path link = Files.createSymbolicLink(root.resolve("link"), root.resolve("nowhere"));
        Folders.deleteTree(file);
        Folders.deleteTree(link);
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void hasNothingToDeleteWhereNothingIs() {
        assertThatCode(() -> Folders.deleteTree(root.resolve("nothing"))).doesNotThrowAnyException();
    }

    @Test
    void knowsTheSizeOfATreeWithWhatItsLinksPointTo() throws IOException {
        Path kept = Files.writeString(root.resolve("kept"), "12345");
        Path tree = root.resolve("tree");
        Files.createDirectories(tree.resolve("deep"));
        Files.writeString(tree.resolve("file"), "1");
        Files.writeString(tree.resolve("deep").resolve("file"), "123");
        Files.createSymbolicLink(tree.resolve("link"), kept);
        assertThat(Folders.size(tree)).isEqualTo(9);
    }
}
