package dev.myelin.sample;

/**
 * A sentence that {@link Search} found.
 *
 * @param similarity its cosine with the query
 * @param line where it stands in the file, from 1
 * @param text the sentence
 */
public record Hit(double similarity, int line, String text) {}
