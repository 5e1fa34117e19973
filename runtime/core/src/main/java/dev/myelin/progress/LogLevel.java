package dev.myelin.progress;

/** How much a log event matters. Where not all can be kept, those of {@link #DEBUG} and {@link #INFO} go first. */
public enum LogLevel {
    DEBUG,
    INFO,
    WARNING,
    ERROR
}
