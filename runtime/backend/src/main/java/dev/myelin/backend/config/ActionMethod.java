package dev.myelin.backend.config;

/** How the platform runs an action. */
public enum ActionMethod {
    JOB,
    TASK,
    SERVE,
    RESTAPI;

    /** What an action that names no method is run by, as in the reference: that depends on its name. */
    static ActionMethod of(String action) {
        return switch (action) {
            case "inference" -> SERVE;
            case "deployment", "train" -> JOB;
            default -> TASK;
        };
    }
}
