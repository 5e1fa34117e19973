package app;

import dev.myelin.step.PlannedStep;
import dev.myelin.step.StepPlan;
import dev.myelin.step.StepRun;
import dev.myelin.step.StepSpec;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The steps of {@link Counting}, in the order that follows from their types.
 */
@Generated("dev.myelin.processor.ActionProcessor")
@NullMarked
final class CountingSteps {
  static final StepPlan PLAN = StepPlan.of(
      PlannedStep.of(StepSpec.of(CountingProgress.ACTION)).returning("List<? extends CharSequence>"),
      PlannedStep.of(StepSpec.of(CountingProgress.SPLIT_TEXTS)).returning("List<String>"),
      PlannedStep.of(StepSpec.of(CountingProgress.LETTERS)).reading(1).returning("int"),
      PlannedStep.of(StepSpec.of(CountingProgress.SIZE)).reading(1).returning("Integer"),
      PlannedStep.of(StepSpec.of(CountingProgress.REPORT)).reading(0, 2, 3).returning("Counting.Counts"));

  private CountingSteps() {
  }

  static Counting.Counts run(Counting action, Counting.Texts params, StepRun run) {
    List<? extends CharSequence> action2 = run.step(CountingProgress.ACTION)
        .call(() -> action.action(params));
    List<String> split = run.step(CountingProgress.SPLIT_TEXTS)
        .call(() -> action.split(params, run.progress(CountingProgress.SPLIT_TEXTS)));
    Integer letters = run.step(CountingProgress.LETTERS)
        .call(() -> action.letters(split));
    Integer size = run.step(CountingProgress.SIZE)
        .call(() -> action.size(split));
    return run.step(CountingProgress.REPORT)
        .call(() -> action.report(size, letters, action2));
  }
}
