package dev.myelin.sample;

/**
 * A sentence as a vector.
 *
 * @param vector of length 1, so that the cosine of two is their dot product
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier from the model to JSON, never compared
public record Embedding(float[] vector) {}
