package dev.myelin.backend.config;

/** What a plugin works on. */
public enum DataType {
    IMAGE,
    TEXT,
    VIDEO,
    PCD,
    AUDIO
}
