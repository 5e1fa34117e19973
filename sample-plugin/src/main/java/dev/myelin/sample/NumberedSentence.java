package dev.myelin.sample;

/**
 * A sentence of a file.
 *
 * @param line where it stands, from 1
 * @param text without white space around it
 */
public record NumberedSentence(int line, String text) {}
