package dev.myelin.backend.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that several threads share, with the outcome of one thread: when some fail, the first of them in order is told, since
 * those before it are done to their end.
 */
final class InOrder {

    /** Does tasks, one after the other, for one thread. */
    interface Worker extends AutoCloseable {

        void work(int task, Demand demand) throws IOException;

        @Override
        void close();
    }

    /** Whether a task is still worth its while. */
    interface Demand {

        boolean wants(int task);
    }

    /** Fewer bytes are written by one thread before another has begun. */
    private static final long WORTH_A_THREAD = 8L << 20;

    /** Inflating is what takes the time: two threads on two idle cores need 60 % of one thread's time. */
    private static final int MOST_THREADS = 2;

    private final AtomicInteger next = new AtomicInteger();
    private final Supplier<? extends Worker> workers;
    private volatile int end;
    private @Nullable Throwable failure;

    private InOrder(int tasks, Supplier<? extends Worker> workers) {
        this.end = tasks;
        this.workers = workers;
    }

    /** How many threads so many bytes in so many tasks are worth. */
    static int threads(int tasks, long bytes) {
        boolean isMuch = tasks > 1 && bytes >= WORTH_A_THREAD;
        return isMuch ? Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()) : 1;
    }

    /** Runs all tasks; the calling thread is one of the threads. Ends when all threads have. */
    static void run(int tasks, int threads, Supplier<? extends Worker> workers) throws IOException {
        InOrder run = new InOrder(tasks, workers);
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            Thread other = new Thread(run::work, "myelin-unpack-" + i);
            other.setDaemon(true);
            other.start();
            others.add(other);
        }
        run.work();
        if (Thread.currentThread().isInterrupted()) {
            run.fail(-1, DiskFailure.interrupted());
        }
        others.forEach(run::join);
        run.rethrow();
    }

    private void work() {
        try (Worker worker = workers.get()) {
            for (int task = next.getAndIncrement(); task < end; task = next.getAndIncrement()) {
                work(worker, task);
            }
        }
    }

    private void work(Worker worker, int task) {
        try {
            worker.work(task, i -> i < end);
        } catch (IOException | RuntimeException | Error e) {
            // An interruption closes the archive below the other thread, which then fails for no reason of its own.
            fail(Thread.currentThread().isInterrupted() ? -1 : task, e);
        }
    }

    private synchronized void fail(int task, Throwable e) {
        if (task < end) {
            end = task;
            failure = e;
        }
    }

    /** To its end: until then it writes into the folder. An interruption meanwhile ends it early. */
    private void join(Thread other) {
        boolean wasInterrupted = false;
        while (other.isAlive()) {
            try {
                other.join();
            } catch (InterruptedException e) {
                wasInterrupted = true;
                fail(-1, DiskFailure.interrupted());
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void rethrow() throws IOException {
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }
}
