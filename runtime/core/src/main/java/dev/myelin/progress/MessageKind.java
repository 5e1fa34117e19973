package dev.myelin.progress;

import java.util.Locale;

/** What kind of message a person is to see (the platform's {@code context} of a message). */
public enum MessageKind {
    INFO,
    WARNING,
    DANGER,
    SUCCESS;

    /** The name on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How much it matters. */
    public LogLevel level() {
        return switch (this) {
            case WARNING -> LogLevel.WARNING;
            case DANGER -> LogLevel.ERROR;
            case INFO, SUCCESS -> LogLevel.INFO;
        };
    }
}
