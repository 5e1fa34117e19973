package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuietLoggingTest {

    private static final String[] LOG = {"run", "probe", "--set", "do=slf4j", "--progress", "none"};

    @TempDir
    Path folder;

    @Test
    void writesWarningsToStandardError() throws Exception {
        assertThat(ChildJvm.with().run(LOG)).isEqualTo(new Cli.Outcome(0, "{}\n", "WARN  Author: loud\n"));
    }

    @Test
    void yieldsToTheAuthorsFile() throws Exception {
        Files.writeString(folder.resolve("logback.xml"), """
                <configuration>
                  <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                    <encoder><pattern>author's: %message%n</pattern></encoder>
                  </appender>
                  <root level="INFO"><appender-ref ref="out"/></root>
                </configuration>
                """);
        String classPath = folder + File.pathSeparator + System.getProperty("java.class.path");

        // The author's appender writes to System.out: that is no place for it, and it is moved.
        assertThat(ChildJvm.withClassPath(classPath).run(LOG))
                .isEqualTo(new Cli.Outcome(0, "{}\n", "author's: quiet\nauthor's: loud\n"));
    }

    @Test
    void yieldsToTheFileOfASystemProperty() throws Exception {
        Path file =
                Files.writeString(folder.resolve("mine.xml"), "<configuration><root level=\"OFF\"/></configuration>");

        assertThat(ChildJvm.with("-Dlogback.configurationFile=" + file).run(LOG))
                .isEqualTo(new Cli.Outcome(0, "{}\n", ""));
    }
}
