package app;

import dev.myelin.progress.ProgressCategory;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Steps of {@link Counting}, in order, with their weights.
 */
@Generated("dev.myelin.processor.ActionProcessor")
@NullMarked
enum CountingProgress implements ProgressCategory {
  /**
   * {@link Counting#action}.
   */
  ACTION("action", 0.1, 0),

  /**
   * {@link Counting#split}.
   */
  SPLIT_TEXTS("split_texts", 0.4, 0),

  /**
   * {@link Counting#letters}.
   */
  LETTERS("letters", 0.2, 0),

  /**
   * {@link Counting#size}.
   */
  SIZE("size", 0.2, 0),

  /**
   * {@link Counting#report}.
   */
  REPORT("report", 0.1, 0);

  private final String value;

  private final double weight;

  private final double proportion;

  CountingProgress(String value, double weight, double proportion) {
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
