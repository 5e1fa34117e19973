package dev.myelin.step;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** One typed step at its place in the run: whether it is skipped, what it does, how it is undone. Generated code calls it. */
public final class StepCall {

    private final StepRun run;
    private final int place;
    private @Nullable Condition skip;

    StepCall(StepRun run, int place) {
        this.run = run;
        this.place = place;
    }

    /** Says that a step has nothing to do. */
    @FunctionalInterface
    public interface Condition {

        boolean test() throws Exception;
    }

    /** Does something. */
    @FunctionalInterface
    public interface Action {

        void run() throws Exception;
    }

    /**
     * Undoes a step.
     *
     * @param <T> what the step returned; null where it failed, or was allowed to return null
     */
    @FunctionalInterface
    public interface Undo<T extends @Nullable Object> {

        void run(T output) throws Exception;
    }

    /** Skips the step where this holds. */
    public StepCall skipIf(Condition holds) {
        skip = holds;
        return this;
    }

    /** Runs the step now. */
    public <T extends @Nullable Object> T call(Callable<T> work) {
        return run.now(place, skip, work, null);
    }

    /** Runs the step now, and undoes it should it or a later one fail. */
    public <T extends @Nullable Object> T call(Callable<T> work, Undo<T> undo) {
        return run.now(place, skip, work, undo);
    }

    /** Runs a step without output now. */
    public void run(Action work) {
        run.<@Nullable Void>now(place, skip, callable(work), null);
    }

    /** Runs a step without output now, and undoes it should it or a later one fail. */
    public void run(Action work, Action undo) {
        run.<@Nullable Void>now(place, skip, callable(work), output -> undo.run());
    }

    /** Runs the step as soon as what it reads is there. */
    public <T extends @Nullable Object> Pending<T> start(Callable<T> work) {
        return run.soon(place, skip, work, null);
    }

    /** Runs the step as soon as what it reads is there, and undoes it should it or another one fail. */
    public <T extends @Nullable Object> Pending<T> start(Callable<T> work, Undo<T> undo) {
        return run.soon(place, skip, work, undo);
    }

    /** Runs a step without output as soon as what it reads is there. */
    public void startVoid(Action work) {
        run.<@Nullable Void>soon(place, skip, callable(work), null);
    }

    /** Runs a step without output as soon as what it reads is there, and undoes it should it or another one fail. */
    public void startVoid(Action work, Action undo) {
        run.<@Nullable Void>soon(place, skip, callable(work), output -> undo.run());
    }

    private static Callable<@Nullable Void> callable(Action work) {
        return () -> {
            work.run();
            return null;
        };
    }
}
