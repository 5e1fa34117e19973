package app;

import dev.myelin.step.PlannedStep;
import dev.myelin.step.StepPlan;
import dev.myelin.step.StepPolicy;
import dev.myelin.step.StepRun;
import dev.myelin.step.StepSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The steps of {@link Hall}, in the order that follows from their types.
 */
@Generated("dev.myelin.processor.ActionProcessor")
@NullMarked
final class HallSteps {
  static final StepPlan PLAN = StepPlan.of(
      PlannedStep.of(StepSpec.of(HallProgress.OPEN)
          .with(StepPolicy.ONCE.withRetries(2).withBackoff(Duration.ofMillis(0)).withRetryOn(List.of(IOException.class, IllegalStateException.class))))
          .returning("Hall.Door").kept(),
      PlannedStep.of(StepSpec.of(HallProgress.LIGHT)
          .with(StepPolicy.ONCE.withTimeout(Duration.ofMillis(60000))))
          .reading(0).returning("Hall.Light").kept(),
      PlannedStep.of(StepSpec.of(HallProgress.SELL)).reading(0, 1).returning("Hall.Ticket").orNull().undoneAfterFailure().kept(),
      PlannedStep.of(StepSpec.of(HallProgress.CHECK)).reading(2).undoneAfterFailure(),
      PlannedStep.of(StepSpec.of(HallProgress.PLAY)).reading(2).returning("Hall.Applause"));

  private HallSteps() {
  }

  static Hall.Applause run(Hall action, Hall.Evening params, StepRun run) {
    Hall.Door open = run.step(HallProgress.OPEN)
        .call(() -> action.open(run.model(), run.models(), params));
    Hall.Light light = run.step(HallProgress.LIGHT)
        .call(() -> action.light(open, run.runtime(), run.plugin()),
            output -> action.darken(output, open));
    Hall.Ticket sell = run.step(HallProgress.SELL)
        .skipIf(() -> action.isQuiet(params, light))
        .call(() -> action.sell(open, light, run.progress(HallProgress.SELL)),
            output -> action.payBack(output, params));
    run.step(HallProgress.CHECK)
        .skipIf(() -> action.isFree(sell))
        .run(() -> action.check(sell, params),
            () -> action.apologize());
    return run.step(HallProgress.PLAY)
        .call(() -> action.play(sell, params));
  }
}
