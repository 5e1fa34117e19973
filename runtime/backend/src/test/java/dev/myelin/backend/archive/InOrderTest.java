package dev.myelin.backend.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InOrderTest {

    private interface Task {

        void work(int task, InOrder.Demand demand) throws IOException;
    }

    private final AtomicInteger open = new AtomicInteger();

    private void run(int tasks, int threads, Task task) throws IOException {
        InOrder.run(tasks, threads, () -> {
            open.incrementAndGet();
            return new InOrder.Worker() {
                @Override
                public void work(int i, InOrder.Demand demand) throws IOException {
                    task.work(i, demand);
                }

                @Override
                public void close() {
                    open.decrementAndGet();
                }
            };
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void eachTaskIsDoneOnceByBothThreads() throws IOException {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        CountDownLatch both = new CountDownLatch(2);
        run(100, 2, (i, demand) -> {
            done.add(i);
            if (threads.add(Thread.currentThread())) {
                both.countDown();
                await(both);
            }
        });
        assertThat(done).hasSize(100);
        assertThat(new HashSet<>(done))
                .isEqualTo(new HashSet<>(IntStream.range(0, 100).boxed().toList()));
        assertThat(threads).hasSize(2).contains(Thread.currentThread());
        assertThat(open).hasValue(0);
    }

    @Test
    void theFirstFailureInOrderIsTold() {
        CountDownLatch laterFailed = new CountDownLatch(1);
        assertThatThrownBy(() -> run(10, 2, (i, demand) -> {
                    if (i == 0) {
                        await(laterFailed); // 1 has thrown, or is about to: 0 is wanted all the same
                        assertThat(demand.wants(0)).isTrue();
                        throw new IOException("of 0");
                    }
                    laterFailed.countDown();
                    throw new IOException("of " + i);
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("of 0");
        assertThat(open).hasValue(0);
    }

    @Test
    void whatComesAfterAFailureIsNotWanted() {
        CountDownLatch oneIsThere = new CountDownLatch(1);
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        assertThatThrownBy(() -> run(1_000, 2, (i, demand) -> {
                    seen.add(i);
                    if (i == 0) {
                        await(oneIsThere);
                        throw new IllegalStateException("of 0");
                    }
                    oneIsThere.countDown();
                    while (demand.wants(i)) {
                        Thread.onSpinWait();
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("of 0");
        assertThat(seen).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void anInterruptionEndsAllThreads() {
        Thread caller = Thread.currentThread();
        assertThatThrownBy(() -> run(2, 2, (i, demand) -> {
                    caller.interrupt();
                    while (Thread.currentThread() != caller && demand.wants(i)) {
                        Thread.onSpinWait();
                    }
                }))
                .isInstanceOf(InterruptedIOException.class)
                .hasMessage("unpacking was interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(open).hasValue(0);
    }

    @Test
    void errorsAreThrownToo() {
        assertThatThrownBy(() -> run(1, 1, (i, demand) -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
    }
}
