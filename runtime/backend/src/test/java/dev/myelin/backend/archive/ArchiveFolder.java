package dev.myelin.backend.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with an archive and the target to unpack it into, as tests use them.
 *
 * @param root holds both, and nothing else ever
 */
record ArchiveFolder(Path root) {

    static ArchiveFolder in(Path root) throws IOException {
        Files.createDirectory(root.resolve("target"));
        return new ArchiveFolder(root);
    }

    Path archive() {
        return root.resolve("model.bin"); // a name that tells nothing
    }

    Path target() {
        return root.resolve("target");
    }

    void unpack(byte[] archive) throws IOException {
        unpack(archive, ArchiveLimits.DEFAULT);
    }

    void unpack(byte[] archive, ArchiveLimits limits) throws IOException {
        Files.write(archive(), archive);
        Archives.extract(archive(), target(), limits);
    }

    /** Why it is refused; nothing may be left of it. */
    String refusal(byte[] archive) throws IOException {
        return refusal(archive, ArchiveLimits.DEFAULT);
    }

    String refusal(byte[] archive, ArchiveLimits limits) throws IOException {
        ArchiveRefused refused = catchThrowableOfType(ArchiveRefused.class, () -> unpack(archive, limits));
        assertThat(refused).as("the refusal").isNotNull();
        assertThat(target()).isEmptyDirectory();
        assertThat(children(root)).containsExactlyInAnyOrder("model.bin", "target");
        String message = String.valueOf(refused.getMessage());
        assertThat(message).startsWith("model.bin is refused: ");
        return message.substring("model.bin is refused: ".length());
    }

    static List<String> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> String.valueOf(child.getFileName())).toList();
        }
    }
}
