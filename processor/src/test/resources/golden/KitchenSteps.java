package app;

import dev.myelin.step.Pending;
import dev.myelin.step.PlannedStep;
import dev.myelin.step.StepPlan;
import dev.myelin.step.StepRun;
import dev.myelin.step.StepSpec;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The steps of {@link Kitchen}, in the order that follows from their types.
 */
@Generated("dev.myelin.processor.ActionProcessor")
@NullMarked
final class KitchenSteps {
  static final StepPlan PLAN = StepPlan.of(
      PlannedStep.of(StepSpec.of(KitchenProgress.COOK)).returning("Kitchen.Soup").kept(),
      PlannedStep.of(StepSpec.of(KitchenProgress.BAKE)).returning("Kitchen.Bread").orNull(),
      PlannedStep.of(StepSpec.of(KitchenProgress.SERVE)).reading(0, 1).returning("Kitchen.Meal"),
      PlannedStep.of(StepSpec.of(KitchenProgress.LAY_THE_TABLE)).reading(0, 1).undoneAfterFailure()).parallel(2);

  private KitchenSteps() {
  }

  static Kitchen.Meal run(Kitchen action, Kitchen.Order params, StepRun run) {
    Pending<Kitchen.Soup> cook = run.step(KitchenProgress.COOK)
        .start(() -> action.cook(params),
            output -> action.pourAway(output));
    Pending<Kitchen. @Nullable Bread> bake = run.step(KitchenProgress.BAKE)
        .skipIf(() -> action.nobodyComes(params))
        .start(() -> action.bake(params));
    Pending<Kitchen.Meal> serve = run.step(KitchenProgress.SERVE)
        .start(() -> action.serve(cook.get(), bake.get()));
    run.step(KitchenProgress.LAY_THE_TABLE)
        .startVoid(() -> action.layTheTable(cook.get(), bake.get()),
            () -> action.clear(cook.get()));
    return run.join(serve);
  }
}
