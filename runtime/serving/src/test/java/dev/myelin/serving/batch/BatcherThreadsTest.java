package dev.myelin.serving.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.serving.batch.Watched.Item;
import dev.myelin.serving.batch.Watched.Output;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Clients and workers on threads of their own: whatever they do to each other, limits hold and each outcome is right. */
class BatcherThreadsTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private static final class Trial {

        private final VirtualTime time = new VirtualTime();
        private final Batcher<Integer, Item, Output> batcher;
        private final int maxSize;
        private final int maxRequests;
        private final int workers;
        private final List<Watched> all = Collections.synchronizedList(new ArrayList<>());
        private final List<Throwable> wrong = Collections.synchronizedList(new ArrayList<>());
        private final AtomicInteger numbers = new AtomicInteger();
        private final AtomicInteger inModel = new AtomicInteger();

        Trial(int maxSize, int workers, int maxRequests, boolean waits) {
            this.maxSize = maxSize;
            this.maxRequests = maxRequests;
            this.workers = workers;
            BatcherOptions<Item> options = BatcherOptions.<Item>builder()
                    .maxSize(maxSize)
                    .workers(workers)
                    .maxRequests(maxRequests)
                    .maxItems(60)
                    .maxWait(Duration.ofMillis(waits ? 3 : 0))
                    .length(Item::length)
                    .build();
            batcher = new Batcher<>(this::infer, options, time, Thread::new);
        }

        private void mustBe(boolean isSo, String otherwise) {
            if (!isSo) {
                wrong.add(new AssertionError(otherwise));
            }
        }

        private List<Output> infer(int key, List<Item> items, BatchCall call) throws Exception {
            mustBe(inModel.incrementAndGet() <= workers, "more calls than workers");
            mustBe(items.size() <= maxSize, "a call over its limit");
            mustBe(items.stream().allMatch(item -> item.number() % 3 == key), "two keys in a call");
            try {
                Thread.onSpinWait();
                return Watched.infer(items);
            } finally {
                inModel.decrementAndGet();
            }
        }

        private void work(Random random, int deeds) {
            try {
                for (int i = 0; i < deeds; i++) {
                    perform(random);
                    BatcherHealth health = batcher.health();
                    mustBe(health.ongoingRequests() <= maxRequests, "more requests than allowed");
                    mustBe(health.queuedItems() <= 60, "more items than allowed");
                }
            } catch (Throwable e) {
                wrong.add(e);
            }
        }

        private void perform(Random random) {
            int kind = random.nextInt(10);
            if (kind < 7) {
                int number = numbers.getAndIncrement();
                int size = random.nextInt(1, 12);
                Watched one = new Watched(
                        number,
                        number % 3,
                        size,
                        kind == 0 ? random.nextInt(size) : -1,
                        kind == 1 ? time.in(Duration.ofMillis(random.nextInt(4))) : null);
                try {
                    Submission<Output> taken = batcher.submit(one.key, one.items, one.deadline);
                    all.add(one);
                    one.watch(taken, time);
                } catch (Overloaded | ShuttingDown e) {
                    Thread.onSpinWait();
                }
            } else if (kind == 7) {
                time.pass(Duration.ofMillis(1));
            } else if (!all.isEmpty()) {
                all.get(random.nextInt(all.size())).cancel();
            }
        }

        void run(long seed, boolean isClosed) throws Exception {
            List<Thread> clients = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Random random = new Random(seed + i);
                clients.add(new Thread(() -> work(random, 60), "client"));
            }
            clients.forEach(Thread::start);
            if (isClosed) {
                clients.get(0).join();
                batcher.close();
            }
            for (Thread client : clients) {
                client.join();
            }
            batcher.drain(LONG).toCompletableFuture().join();
            assertThat(wrong).isEmpty();
            all.forEach(one -> one.check(isClosed));
            assertThat(batcher.awaitWorkers(LONG)).isTrue();
            assertThat(batcher.health()).isEqualTo(new BatcherHealth(workers, 0, 0, Duration.ZERO, 0, 0, true));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void eachRequestHasItsOwnOutcome(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 8) int maxSize,
            @ForAll @IntRange(min = 1, max = 3) int workers,
            @ForAll @IntRange(min = 1, max = 20) int maxRequests,
            @ForAll boolean waits,
            @ForAll boolean isClosed)
            throws Exception {
        new Trial(maxSize, workers, maxRequests, waits).run(seed, isClosed);
    }
}
