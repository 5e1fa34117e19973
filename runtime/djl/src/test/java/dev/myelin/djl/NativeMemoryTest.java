package dev.myelin.djl;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Native memory does not grow with the number of calls. A call's arrays are large, so that one in ten lost would show. */
@Tag("long")
@EnabledOnOs(OS.LINUX)
class NativeMemoryTest {

    private static final int ELEMENTS = 250_000;
    private static final int CALLS = 3_000;
    private static final long ALLOWED = 100L << 20;

    @TempDir
    Path folder;

    @Test
    void runsFreeTheirArrays() throws Exception {
        Tensor given = Tensor.of(new float[ELEMENTS], ELEMENTS);
        try (DjlModel model = DjlModel.open(TinyModel.identity(folder, TinyModel.FLOAT))) {
            assertNoGrowth(() -> model.run(List.of(given)));
        }
    }

    @Test
    void failedRunsFreeTheirArrays() throws Exception {
        try (DjlModel model = DjlModel.open(TinyModel.subtract(folder))) {
            Tensor given = Tensor.of(new float[ELEMENTS], ELEMENTS);
            assertNoGrowth(() -> {
                try {
                    model.run(List.of(given));
                } catch (RuntimeException expected) {
                    // one input is missing
                }
            });
        }
    }

    @Test
    void closingFreesModelsAndTokenizers() throws Exception {
        Path model = TinyModel.identity(folder, TinyModel.FLOAT);
        Path tokenizer = Path.of(Objects.requireNonNull(NativeMemoryTest.class.getResource("/tokenizer.json"))
                .toURI());
        Tensor given = Tensor.of(new float[ELEMENTS], ELEMENTS);
        assertNoGrowth(() -> {
            try (DjlModel opened = DjlModel.open(model);
                    HuggingFaceTokenizer open = Tokenizers.open(tokenizer, TokenizerOptions.defaults())) {
                opened.run(List.of(given));
                open.encode("one two");
            }
        });
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void assertNoGrowth(Work work) throws Exception {
        repeat(work, CALLS / 10);
        long before = residentBytes();
        repeat(work, CALLS);
        assertThat(residentBytes() - before).isLessThan(ALLOWED);
    }

    private static void repeat(Work work, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            work.run();
        }
    }

    private static long residentBytes() throws IOException {
        String line = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(entry -> entry.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) << 10;
    }
}
