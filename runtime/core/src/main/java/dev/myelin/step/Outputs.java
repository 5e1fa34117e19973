package dev.myelin.step;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What typed steps returned and has to be closed: each as soon as its last reader is done, once, also where several steps return
 * the same object. Safe for use by the threads of one run.
 */
final class Outputs {

    private final List<PlannedStep> steps;
    private final int[] readers;
    private final boolean[] isResult;
    private final @Nullable AutoCloseable[] open;
    private final IdentityHashMap<AutoCloseable, Integer> owners = new IdentityHashMap<>();

    Outputs(StepPlan plan) {
        steps = plan.steps();
        readers = new int[steps.size()];
        open = new AutoCloseable[steps.size()];
        for (PlannedStep step : steps) {
            step.reads().forEach(read -> readers[read]++);
        }
        isResult = new boolean[steps.size()];
        for (int place = 0; place < readers.length; place++) {
            isResult[place] = readers[place] == 0;
        }
    }

    /** A step has returned something. */
    void opened(int place, @Nullable Object output) {
        if (output instanceof AutoCloseable closeable) {
            synchronized (this) {
                open[place] = closeable;
                owners.merge(closeable, 1, Integer::sum);
            }
        }
    }

    /**
     * A step is done with what it read.
     *
     * @return what closing threw; null where all is well
     */
    @Nullable
    Throwable readBy(PlannedStep step) {
        Throwable failure = null;
        for (int read : step.reads()) {
            failure = first(failure, readOnce(read));
        }
        return failure;
    }

    private @Nullable Throwable readOnce(int place) {
        AutoCloseable released;
        synchronized (this) {
            released = --readers[place] == 0 && !steps.get(place).keepsOutput() ? release(place) : null;
        }
        return close(released);
    }

    /** Closes what is open, the latest first; of the result only where the run has failed. */
    List<Throwable> closeAll(boolean hasFailed) {
        List<Throwable> failures = new ArrayList<>();
        for (int place = open.length - 1; place >= 0; place--) {
            AutoCloseable released;
            synchronized (this) {
                released = hasFailed || !isResult[place] ? release(place) : null;
            }
            Throwable failure = close(released);
            if (failure != null) {
                failures.add(failure);
            }
        }
        return failures;
    }

    /** The object, when nobody else has it; null otherwise. */
    private @Nullable AutoCloseable release(int place) {
        AutoCloseable closeable = open[place];
        open[place] = null;
        return closeable != null && owners.merge(closeable, -1, Integer::sum) == 0 ? closeable : null;
    }

    private static @Nullable Throwable first(@Nullable Throwable one, @Nullable Throwable other) {
        if (one != null && other != null && one != other) {
            one.addSuppressed(other);
        }
        return one == null ? other : one;
    }

    /** Closes an object that can be closed; gives what it threw. */
    static @Nullable Throwable close(@Nullable Object output) {
        try {
            if (output instanceof AutoCloseable closeable) {
                closeable.close();
            }
            return null;
        } catch (Throwable e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return e;
        }
    }
}
