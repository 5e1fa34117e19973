package dev.myelin.sample;

import dev.myelin.step.PlannedStep;
import dev.myelin.step.StepPlan;
import dev.myelin.step.StepRun;
import dev.myelin.step.StepSpec;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The steps of {@link FindDuplicatesTyped}, in the order that follows from their types.
 */
@Generated("dev.myelin.processor.ActionProcessor")
@NullMarked
final class FindDuplicatesTypedSteps {
  static final StepPlan PLAN = StepPlan.of(
      PlannedStep.of(StepSpec.of(FindDuplicatesTypedProgress.READ)).returning("List<NumberedSentence>"),
      PlannedStep.of(StepSpec.of(FindDuplicatesTypedProgress.LOAD_MODEL)).returning("Encoder"),
      PlannedStep.of(StepSpec.of(FindDuplicatesTypedProgress.EMBED)).reading(0, 1).returning("float[][]"),
      PlannedStep.of(StepSpec.of(FindDuplicatesTypedProgress.GROUP)).reading(0, 2).returning("Duplicates"));

  private FindDuplicatesTypedSteps() {
  }

  static Duplicates run(FindDuplicatesTyped action, DuplicateParams params, StepRun run) {
    List<NumberedSentence> read = run.step(FindDuplicatesTypedProgress.READ)
        .call(() -> action.read(params));
    Encoder loadModel = run.step(FindDuplicatesTypedProgress.LOAD_MODEL)
        .call(() -> action.loadModel(run.model()));
    float[][] embed = run.step(FindDuplicatesTypedProgress.EMBED)
        .call(() -> action.embed(loadModel, read, params, run.progress(FindDuplicatesTypedProgress.EMBED)));
    return run.step(FindDuplicatesTypedProgress.GROUP)
        .call(() -> action.group(embed, read, params, run.progress(FindDuplicatesTypedProgress.GROUP)));
  }
}
