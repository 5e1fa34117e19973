package dev.myelin.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Memory does not grow with the number of models that came and went, some as there was no room, some as they were replaced. */
@EnabledOnOs(OS.LINUX)
class ModelCacheSoakTest {

    private static final long ALLOWED = 50L << 20;
    private static final byte[] NOISE = new byte[64 << 10];

    static {
        new Random(1).nextBytes(NOISE);
    }

    /** Four compressors: each takes a quarter of a megabyte outside of the heap, which ends with it. */
    private static final class Native implements AutoCloseable {

        private final List<Deflater> deflaters = Stream.generate(() -> new Deflater(Deflater.BEST_SPEED))
                .limit(4)
                .toList();
        private final AtomicInteger open;

        Native(AtomicInteger open) {
            this.open = open;
            open.incrementAndGet();
            byte[] out = new byte[1 << 10];
            for (Deflater deflater : deflaters) { // so that its memory is touched
                deflater.setInput(NOISE);
                deflater.deflate(out);
            }
        }

        @Override
        public void close() {
            deflaters.forEach(Deflater::end);
            open.decrementAndGet();
        }
    }

    private final CacheTrial.Store store = new CacheTrial.Store();
    private final AtomicInteger open = new AtomicInteger();

    @Test
    @Tag("ci")
    void ofFiveHundred() throws Exception {
        assertNoGrowth(500);
    }

    @Test
    @Tag("long")
    void ofTenThousand() throws Exception {
        assertNoGrowth(10_000);
    }

    private void assertNoGrowth(int cycles) throws Exception {
        try (ModelCache<Native> cache = new ModelCache<>(
                store,
                model -> new Native(open),
                ModelCacheOptions.<Native>builder()
                        .maxModels(2)
                        .recheck(Duration.ZERO)
                        .build())) {
            // So long the compiler works, and the allocator of native memory grows to its own size.
            int before = cycles / 10 + 150;
            repeat(cache, before);
            long bytes = residentBytes();
            repeat(cache, cycles);
            long growth = residentBytes() - bytes;
            System.out.printf("%,d loads: %,d bytes more in memory%n", cycles, growth);
            assertThat(growth).isLessThan(ALLOWED);
            assertThat(cache.stats().loads()).isEqualTo(before + cycles);
        }
        assertThat(open).hasValue(0);
    }

    private void repeat(ModelCache<Native> cache, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            String id = Integer.toString(i % 3);
            store.digests.put(id, Long.toString(cache.stats().loads()));
            try (ModelLease<Native> lease = cache.lease(ModelId.of(id))) {
                assertThat(lease.model().open.get()).isBetween(1, 2);
            }
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
