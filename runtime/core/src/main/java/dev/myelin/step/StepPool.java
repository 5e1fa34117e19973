package dev.myelin.step;

import dev.myelin.context.Cancellation;
import dev.myelin.context.RuntimeContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The threads of one run whose steps may work at the same time. When a step fails, those at work are interrupted. */
final class StepPool implements AutoCloseable {

    private final RuntimeContext runtime;
    private final ExecutorService executor;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final List<CompletableFuture<?>> started = new ArrayList<>();
    private final Cancellation siblings = new Cancellation();
    private @Nullable Failure failure;

    /** The first failure of a step. */
    record Failure(int place, Throwable cause) {}

    StepPool(RuntimeContext runtime, int parallelism) {
        this.runtime = runtime;
        executor = Executors.newFixedThreadPool(parallelism, this::thread);
    }

    private Thread thread(Runnable task) {
        Thread thread = new Thread(task, "myelin-step-" + (threads.size() + 1));
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    /** Does a step's work once these have done theirs. Steps are started in the plan's order. */
    <T extends @Nullable Object> Pending<T> start(int place, Collection<Integer> reads, Callable<T> work) {
        CompletableFuture<?>[] before = reads.stream().map(started::get).toArray(CompletableFuture[]::new);
        CompletableFuture<T> output =
                CompletableFuture.allOf(before).thenApplyAsync(ignored -> perform(place, work), executor);
        started.add(output);
        return new Pending<>(output);
    }

    private <T extends @Nullable Object> T perform(int place, Callable<T> work) {
        runtime.cancellation().enter();
        siblings.enter();
        try {
            if (siblings.isCancelled()) {
                throw new CancellationException("another step failed");
            }
            return work.call();
        } catch (Throwable e) {
            note(place, e);
            throw new CompletionException(e);
        } finally {
            siblings.leave();
            runtime.cancellation().leave();
        }
    }

    /** Later failures, most of them of interrupted steps, are kept with the first. */
    private synchronized void note(int place, Throwable e) {
        if (failure == null) {
            failure = new Failure(place, e);
            siblings.cancel();
        } else if (failure.cause() != e && !(e instanceof CancellationException)) {
            failure.cause().addSuppressed(e);
        }
    }

    /** Waits until no step is at work any more; gives the first failure, null where there is none. */
    @Nullable
    Failure await() {
        CompletableFuture<Void> all = CompletableFuture.allOf(started.toArray(CompletableFuture[]::new));
        boolean isInterrupted = false;
        while (!all.isDone()) {
            try {
                all.get();
            } catch (InterruptedException e) {
                isInterrupted = true;
                siblings.cancel();
            } catch (ExecutionException e) {
                break; // noted
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            return failure;
        }
    }

    /** Ends the threads, and waits until they have. */
    @Override
    public void close() {
        siblings.cancel();
        await();
        executor.shutdown();
        boolean isInterrupted = false;
        for (Thread thread : threads) { // which have nothing left to do
            isInterrupted |= join(thread);
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for a thread's end, whatever comes; says whether an interruption came. */
    private static boolean join(Thread thread) {
        boolean isInterrupted = false;
        while (true) {
            try {
                thread.join();
                return isInterrupted;
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
    }
}
