package dev.myelin.sample;

import dev.myelin.progress.ProgressCategory;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Steps of {@link FindDuplicatesTyped}, in order, with their weights.
 */
@Generated("dev.myelin.processor.ActionProcessor")
@NullMarked
public enum FindDuplicatesTypedProgress implements ProgressCategory {
  /**
   * {@link FindDuplicatesTyped#read}.
   */
  READ("read", 0.05, 0),

  /**
   * {@link FindDuplicatesTyped#loadModel}.
   */
  LOAD_MODEL("load_model", 0.15, 0),

  /**
   * {@link FindDuplicatesTyped#embed}.
   */
  EMBED("embed", 0.6, 0),

  /**
   * {@link FindDuplicatesTyped#group}.
   */
  GROUP("group", 0.2, 0);

  private final String value;

  private final double weight;

  private final double proportion;

  FindDuplicatesTypedProgress(String value, double weight, double proportion) {
    this.value = value;
    this.weight = weight;
    this.proportion = proportion;
  }

  @Override
  public String value() {
    return value;
  }

  @Override
  public double weight() {
    return weight;
  }

  @Override
  public double proportion() {
    return proportion;
  }
}
