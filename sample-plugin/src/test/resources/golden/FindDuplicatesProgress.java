package dev.myelin.sample;

import dev.myelin.progress.ProgressCategory;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Steps of {@link FindDuplicates}, in order, with their weights.
 */
@Generated("dev.myelin.processor.ActionProcessor")
@NullMarked
public enum FindDuplicatesProgress implements ProgressCategory {
  /**
   * {@link LoadModel}.
   */
  LOAD_MODEL("load_model", 0.2, 0),

  /**
   * {@link EmbedSentences}.
   */
  EMBED("embed", 0.6, 0),

  /**
   * {@link GroupDuplicates}.
   */
  GROUP("group", 0.2, 0);

  private final String value;

  private final double weight;

  private final double proportion;

  FindDuplicatesProgress(String value, double weight, double proportion) {
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
