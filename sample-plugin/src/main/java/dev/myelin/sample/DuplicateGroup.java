package dev.myelin.sample;

import java.util.List;

/**
 * Sentences that say nearly the same.
 *
 * @param similarity the lowest cosine between any two of them
 * @param sentences at least two, in the file's order
 */
public record DuplicateGroup(double similarity, List<NumberedSentence> sentences) {}
