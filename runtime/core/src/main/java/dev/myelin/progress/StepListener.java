package dev.myelin.progress;

/** Hears besides what happens to each step. */
public interface StepListener extends ProgressListener {

    /** Something happened to a step of the run. */
    void step(StepEvent event);
}
