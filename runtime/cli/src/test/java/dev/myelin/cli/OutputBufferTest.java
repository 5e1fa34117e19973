package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutputBufferTest {

    @Test
    void givesBackWhatWasWrittenInMemoryAndBeyond() throws IOException {
        byte[] large = new byte[OutputBuffer.MEMORY];
        new Random(1).nextBytes(large);
        try (OutputBuffer buffer = new OutputBuffer()) {
            ByteArrayOutputStream expected = new ByteArrayOutputStream();
            for (int i = 0; i < 3; i++) {
                buffer.write(i);
                expected.write(i);
                buffer.write(large);
                expected.writeBytes(large);
            }

            assertThat(contentOf(buffer)).isEqualTo(expected.toByteArray());
        }
    }

    @Test
    void takesWhatAnInterruptedThreadWrites() throws IOException {
        try (OutputBuffer buffer = new OutputBuffer()) {
            Thread.currentThread().interrupt();
            buffer.write(new byte[2 * OutputBuffer.MEMORY]);

            assertThat(contentOf(buffer)).hasSize(2 * OutputBuffer.MEMORY);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void forgetsOnRequest() throws IOException {
        try (OutputBuffer buffer = new OutputBuffer()) {
            buffer.write("small");
            buffer.write(new byte[2 * OutputBuffer.MEMORY]);
            buffer.reset();
            buffer.write("new");

            assertThat(contentOf(buffer)).asString().isEqualTo("new");
        }
    }

    @Test
    void leavesNoFile() throws IOException {
        List<Path> before = files();
        try (OutputBuffer buffer = new OutputBuffer()) {
            buffer.write(new byte[2 * OutputBuffer.MEMORY]);
            assertThat(files()).hasSize(before.size() + 1);
        }

        assertThat(files()).isEqualTo(before);
    }

    private static byte[] contentOf(OutputBuffer buffer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        buffer.transferTo(out);
        return out.toByteArray();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("myelin-out-"))
                    .sorted()
                    .toList();
        }
    }
}
