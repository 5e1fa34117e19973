package dev.myelin.development;

/** Hears that a job or its logs have changed. */
@FunctionalInterface
interface JobEvents {
    void changed(String job);
}
