package dev.myelin.step;

import dev.myelin.context.RuntimeContext;
import dev.myelin.context.TimeLimit;
import dev.myelin.error.MyelinException;
import dev.myelin.error.Reasons;
import dev.myelin.error.RunStopped;
import dev.myelin.error.StepFailed;
import dev.myelin.progress.StepEvent.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What workflows of both kinds share: how a step is tried, and how those that ran are undone. Safe for use by the threads of one
 * run.
 */
final class StepEngine {

    private final RuntimeContext runtime;
    private final Deque<Executed> executed = new ConcurrentLinkedDeque<>();
    private final AtomicInteger count = new AtomicInteger();

    StepEngine(RuntimeContext runtime) {
        this.runtime = runtime;
    }

    /** Undoes one step. */
    @FunctionalInterface
    interface Undo {

        void run() throws Exception;
    }

    private record Executed(String step, Undo undo) {}

    /** Where a run was when it was asked to end; thrown before a step begins. */
    static final class Stopped extends Exception {

        private static final long serialVersionUID = 1L;
    }

    /** @throws Stopped when the run should end */
    void checkStopped() throws Stopped {
        if (runtime.isCancelled()) {
            throw new Stopped();
        }
    }

    /**
     * Does a step's work, again and again where its policy says so.
     *
     * @throws Exception what the last try threw; what the tries before it threw is suppressed by it
     */
    <T extends @Nullable Object> T attempt(StepSpec spec, Callable<T> work) throws Exception {
        StepPolicy policy = spec.policy();
        if (policy.retries() == 0 && policy.timeout() == null) {
            return work.call();
        }
        List<Throwable> earlier = new ArrayList<>();
        for (int retry = 0; ; retry++) {
            try {
                return once(policy, work);
            } catch (Throwable e) {
                if (retry == policy.retries() || !policy.isRetried(cause(e)) || runtime.isCancelled()) {
                    earlier.stream().filter(other -> other != e).forEach(e::addSuppressed);
                    throw e;
                }
                earlier.add(e);
                tell(spec.name(), Kind.RETRIED, Reasons.of(e));
                pause(policy.waitBefore(retry, ThreadLocalRandom.current().nextDouble()), e);
            }
        }
    }

    /** Of a failed result, what the author's step gave as its cause. */
    private static @Nullable Throwable cause(Throwable e) {
        return e instanceof FailedResult failed ? failed.result().cause() : e;
    }

    private static void pause(Duration wait, Throwable failure) throws InterruptedException {
        try {
            TimeUnit.NANOSECONDS.sleep(wait.toNanos());
        } catch (InterruptedException e) {
            e.addSuppressed(failure);
            throw e;
        }
    }

    private <T extends @Nullable Object> T once(StepPolicy policy, Callable<T> work) throws Exception {
        Duration timeout = policy.timeout();
        if (timeout == null) {
            return work.call();
        }
        TimeLimit limit = runtime.limit(timeout);
        T result;
        try {
            result = work.call();
        } catch (Throwable e) {
            if (limit.end() && !runtime.isCancelled()) {
                throw tookTooLong(timeout, e);
            }
            throw e;
        }
        if (limit.end()) { // what an interrupted step returns may be half of it
            throw tookTooLong(timeout, Outputs.close(result));
        }
        return result;
    }

    private static TimeoutException tookTooLong(Duration timeout, @Nullable Throwable cause) {
        TimeoutException late = new TimeoutException("it took longer than " + timeout.toMillis() + " ms");
        if (cause != null) {
            late.initCause(cause);
        }
        return late;
    }

    /**
     * A step has run.
     *
     * @param undo null where there is nothing to undo
     */
    void executed(String step, @Nullable Undo undo) {
        count.incrementAndGet();
        if (undo != null) {
            executed.push(new Executed(step, undo));
        }
    }

    /** How many steps have run. */
    int executedCount() {
        return count.get();
    }

    /**
     * Undoes every step that ran, the latest first, on this thread, which nothing interrupts meanwhile.
     *
     * @param step where the run ended
     * @param failure why
     * @param reason in words
     * @return what to throw: {@link StepFailed}, or {@link RunStopped} where the run was asked to end
     */
    MyelinException fail(String step, @Nullable Throwable failure, String reason) {
        boolean isStopped =
                failure instanceof Stopped || failure instanceof InterruptedException || runtime.isCancelled();
        boolean isInterrupted = failure instanceof InterruptedException
                && !runtime.cancellation().isCancelled();
        Throwable cause = failure instanceof Stopped ? null : failure;
        String why = isStopped ? runtime.whyCancelled() : reason;
        runtime.cancellation().leave();
        isInterrupted |= Thread.interrupted(); // what an interrupted thread reads or writes fails at once
        tell(step, Kind.FAILED, why);
        List<Throwable> errors = rollBack();
        if (isInterrupted || errors.stream().anyMatch(InterruptedException.class::isInstance)) {
            Thread.currentThread().interrupt();
        }
        return isStopped
                ? new RunStopped("the run was stopped in step '" + step + "': " + why, cause, errors)
                : new StepFailed(step, reason, cause, errors);
    }

    private List<Throwable> rollBack() {
        List<Throwable> errors = new ArrayList<>();
        for (Executed each = executed.poll(); each != null; each = executed.poll()) {
            try {
                each.undo.run();
                tell(each.step, Kind.ROLLED_BACK, null);
            } catch (Throwable e) {
                Thread.interrupted(); // the others are undone all the same
                errors.add(e);
                tell(each.step, Kind.ROLLBACK_FAILED, Reasons.of(e));
            }
        }
        return errors;
    }

    /** Tells listeners what happened to a step. */
    void tell(String step, Kind kind, @Nullable String reason) {
        runtime.progress().step(step, kind, reason);
    }
}
