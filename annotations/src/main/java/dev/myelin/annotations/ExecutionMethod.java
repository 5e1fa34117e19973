package dev.myelin.annotations;

/** How the platform starts an action ({@code method} of its config.yaml). */
public enum ExecutionMethod {
    /** The platform's convention: {@code inference} is served, {@code deployment} and {@code train} are jobs, others tasks. */
    BY_NAME,
    JOB,
    TASK,
    SERVE,
    RESTAPI
}
