package dev.myelin.backend.client;

import java.util.Locale;

/** How a job of the platform stands. */
public enum JobStatus {
    PENDING,
    RUNNING,
    STOPPED,
    SUCCEEDED,
    FAILED;

    /** The name on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing more will happen. */
    public boolean isFinal() {
        return this == STOPPED || this == SUCCEEDED || this == FAILED;
    }
}
