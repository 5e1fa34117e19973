package dev.myelin.sample;

import java.util.List;

/**
 * The result of {@link Search}.
 *
 * @param hits the nearest first; of equally near ones the first of the file
 * @param sentenceCount how many sentences the file has
 */
public record SearchResult(List<Hit> hits, int sentenceCount) {}
