package dev.myelin.backend.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLockTest {

    @TempDir
    private Path folder;

    private String elsewhere(Path file) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockProcess.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** POSIX takes a process's lock away when it closes the file, even where that was opened only to look. */
    @Test
    void isNotLostByTryingAgain() throws IOException {
        Path file = folder.resolve("lock");
        try (ProcessLock lock = ProcessLock.tryLock(file)) {
            assertThat(lock).isNotNull();
            assertThat(ProcessLock.tryLock(folder.resolve("./lock"))).isNull();
            assertThat(elsewhere(file)).isEqualTo("taken");
        }
        assertThat(elsewhere(file)).isEqualTo("free");
        ProcessLock again = ProcessLock.tryLock(file);
        assertThat(again).isNotNull();
        if (again != null) {
            again.close();
            again.close();
        }
    }
}
