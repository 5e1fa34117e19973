package dev.myelin.serving.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The threads that call the model. Nothing replaces one that ended: readiness tells, and the host decides. */
final class Workers<K, I, O> {

    private final List<Thread> threads = new ArrayList<>();
    private final List<Caller<K, I, O>> callers = new ArrayList<>();

    Workers(
            BatchRunner<K, I, O> runner,
            BatchQueue<K, I, O> queue,
            BatcherOptions<I> options,
            ThreadFactory threadFactory) {
        AtomicBoolean hasListenerFailed = new AtomicBoolean();
        for (int i = 1; i <= options.workers(); i++) {
            Caller<K, I, O> caller = new Caller<>(runner, queue, options.listener(), hasListenerFailed);
            callers.add(caller);
            Thread thread = threadFactory.newThread(() -> work(queue, caller));
            thread.setName("myelin-batch-" + i);
            thread.setDaemon(true);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
    }

    private static <K, I, O> void work(BatchQueue<K, I, O> queue, Caller<K, I, O> caller) {
        Call<K, I, O> call = queue.take();
        while (call != null) {
            caller.run(call);
            call = queue.take();
        }
    }

    int size() {
        return threads.size();
    }

    int alive() {
        return (int) threads.stream().filter(Thread::isAlive).count();
    }

    /** For how long each busy worker has been at its call, in nanoseconds. */
    long[] busyNanos(long now) {
        return callers.stream()
                .map(Caller::busySince)
                .filter(since -> since != null)
                .mapToLong(since -> now - since)
                .toArray();
    }

    /** Interrupts all, but for the one that asks for it. */
    void interrupt() {
        for (Thread thread : threads) {
            if (thread != Thread.currentThread()) {
                thread.interrupt();
            }
        }
    }

    /** Waits until all have ended. */
    boolean await(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + Math.max(0, Spans.nanos(limit));
        for (Thread thread : threads) {
            TimeUnit.NANOSECONDS.timedJoin(thread, end - System.nanoTime());
        }
        return alive() == 0;
    }
}
