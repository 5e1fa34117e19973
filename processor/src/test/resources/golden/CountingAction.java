package app;

import dev.myelin.action.ActionInfo;
import dev.myelin.action.TypedStepAction;
import dev.myelin.context.PluginContext;
import dev.myelin.step.StepPlan;
import dev.myelin.step.StepRun;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Runs {@link Counting}: action {@code counting}.
 */
@Generated("dev.myelin.processor.ActionProcessor")
@NullMarked
public final class CountingAction extends TypedStepAction<Counting, Counting.Texts, Counting.Counts> {
  /**
   * For {@link java.util.ServiceLoader}.
   */
  public CountingAction() {
    super(
            ActionInfo.of(Counting.class, "counting")
                .description("Counts words")
                .build(),
            new CountingParamsParser(),
            new CountingResultWriter());
  }

  @Override
  protected Counting create(PluginContext plugin) {
    return new Counting();
  }

  @Override
  public StepPlan plan() {
    return CountingSteps.PLAN;
  }

  @Override
  protected Counting.Counts run(Counting action, Counting.Texts params, StepRun run) {
    return CountingSteps.run(action, params, run);
  }
}
