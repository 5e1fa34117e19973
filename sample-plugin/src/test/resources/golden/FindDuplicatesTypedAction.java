package dev.myelin.sample;

import dev.myelin.action.ActionInfo;
import dev.myelin.action.TypedStepAction;
import dev.myelin.context.PluginContext;
import dev.myelin.model.ModelId;
import dev.myelin.step.StepPlan;
import dev.myelin.step.StepRun;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Runs {@link FindDuplicatesTyped}: action {@code find_duplicates_typed}.
 */
@Generated("dev.myelin.processor.ActionProcessor")
@NullMarked
public final class FindDuplicatesTypedAction extends TypedStepAction<FindDuplicatesTyped, DuplicateParams, Duplicates> {
  /**
   * For {@link java.util.ServiceLoader}.
   */
  public FindDuplicatesTypedAction() {
    super(
            ActionInfo.of(FindDuplicatesTyped.class, "find_duplicates_typed")
                .description("Groups of near-equal sentences, by typed steps")
                .build(),
            new FindDuplicatesTypedParamsParser(),
            new FindDuplicatesTypedResultWriter());
  }

  @Override
  protected FindDuplicatesTyped create(PluginContext plugin) {
    return new FindDuplicatesTyped();
  }

  @Override
  public StepPlan plan() {
    return FindDuplicatesTypedSteps.PLAN;
  }

  @Override
  protected Duplicates run(FindDuplicatesTyped action, DuplicateParams params, StepRun run) {
    return FindDuplicatesTypedSteps.run(action, params, run);
  }

  @Override
  protected ModelId modelId(DuplicateParams params) {
    return params.modelId();
  }
}
