package dev.myelin.djl;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
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
    /** A tenth of them comes before the measuring: so long the allocator of native memory grows to its own size. */
    private static final int CALLS = 12_000;

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
        long before = nativeBytes();
        repeat(work, CALLS);
        assertThat(nativeBytes() - before).isLessThan(ALLOWED);
    }

    private static void repeat(Work work, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            work.run();
        }
    }

    /**
     * What the process holds beside buffers that only wait for the collector. The heap counts, and does not change: in
     * this tier it has all its memory from the start.
     */
    private static long nativeBytes() throws IOException {
        BufferPoolMXBean buffers = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .findFirst()
                .orElseThrow();
        // Buffers are freed by a thread of Java's own, some time after a collection has found them.
        for (int i = 0; i < 100 && buffers.getMemoryUsed() > ALLOWED / 10; i++) {
            System.gc();
        }
        return residentBytes();
    }

    private static long residentBytes() throws IOException {
        String line = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(entry -> entry.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) << 10;
    }
}
