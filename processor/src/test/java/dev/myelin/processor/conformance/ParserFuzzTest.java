package dev.myelin.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.myelin.error.InvalidParams;
import dev.myelin.processor.ActionProcessor;
import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Compiles;
import dev.myelin.processor.testing.Host;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.immutables.processor.ProxyProcessor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile bytes for the parser of parameters of all types. Everywhere it reads the documents of
 * {@code ParserFuzzTestInputs}; with {@code -Pci} and {@code -Plong} Jazzer makes up more of them, for
 * {@code -Dmyelin.fuzz.seconds} seconds. What it finds lies in {@code target/fuzz}, as {@code crash-...}: it belongs to
 * those documents.
 */
class ParserFuzzTest {

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Compiled compiled;

    private static @Nullable Coder everything;

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        try (InputStream source = ParserFuzzTest.class.getResourceAsStream("Everything.java")) {
            byte[] bytes = Objects.requireNonNull(source).readAllBytes();
            compiled = Compiles.in(folder)
                    .with(new ActionProcessor())
                    .with(new ProxyProcessor())
                    .source("app/Everything.java", new String(bytes, StandardCharsets.UTF_8))
                    .run(Host.JAVAC)
                    .isClean();
        }
    }

    @Timeout(1800) // fuzzing is one run of this method: longer than the longest of them
    @FuzzTest
    void bytesAreAValueOrInvalidParams(byte[] document) {
        Object value;
        try {
            value = everything().read(document);
        } catch (InvalidParams e) {
            assertThat(e.problems()).isNotEmpty();
            return;
        }
        byte[] written = everything().write(value);
        assertThat(Contents.differences(everything().read(written), value)).isEmpty();
    }

    /** Loads the parser when Jazzer is there to see it: a class loaded before the first document gives it no hints. */
    private static Coder everything() {
        if (everything == null) {
            everything = Coder.of(compiled.newLoader(), "Everything");
        }
        return everything;
    }
}
