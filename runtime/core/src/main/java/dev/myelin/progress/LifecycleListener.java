package dev.myelin.progress;

/** Hears besides when a run begins and how it ends. */
public interface LifecycleListener extends ProgressListener {

    /** The run begins. Called on its thread, before any work. */
    void begin();

    /**
     * The run has ended. Called on its thread, after all else was told; what the run's caller gets waits for this. A run that was
     * refused may end without a begin.
     */
    void end(RunOutcome outcome);
}
