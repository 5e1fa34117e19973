package dev.myelin.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentTest {

    @TempDir
    private Path folder;

    @Test
    void isADataUriOfItsFilesType() throws IOException {
        Path image = Files.write(folder.resolve("a.png"), new byte[] {1, 2, 3});
        Attachment attachment = Attachment.read(image);
        Files.delete(image);
        assertThat(attachment.toDataUri()).isEqualTo("data:image/png;base64,AQID");
        assertThat(attachment.size()).isEqualTo(3);
        assertThat(attachment).hasToString("Attachment[image/png, 3 bytes]");
    }

    @Test
    void isOfNoTypeInParticularWhereItsNameSaysNone() throws IOException {
        assertThat(Attachment.read(Files.write(folder.resolve("weights"), new byte[0]))
                        .toDataUri())
                .isEqualTo("data:application/octet-stream;base64,");
    }

    @Test
    void doesNotChangeWithItsBytes() {
        byte[] bytes = {1, 2, 3};
        Attachment attachment = new Attachment("image/png", bytes);
        bytes[0] = 9;
        assertThat(attachment.toDataUri()).endsWith("AQID");
    }

    @Test
    void isRefusedWhenItIsTooLarge() throws IOException {
        Path file = folder.resolve("large");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(Attachment.MOST_BYTES + 1L);
        }
        assertThatThrownBy(() -> Attachment.read(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + " has 33554433 bytes; a file of a log event has at most 33554432");
        assertThatThrownBy(() -> new Attachment("a/b", new byte[Attachment.MOST_BYTES + 1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a file of a log event has at most 33554432 bytes, had 33554433");
    }
}
