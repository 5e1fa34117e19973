package app;

import dev.myelin.context.PluginContext;
import dev.myelin.step.StepMethod;
import dev.myelin.step.StepPolicy;
import dev.myelin.step.StepRegistry;
import dev.myelin.step.StepSpec;
import java.time.Duration;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Registers the steps of {@link Garden}, in order.
 */
@Generated("dev.myelin.processor.ActionProcessor")
@NullMarked
final class GardenSteps {
  private GardenSteps() {
  }

  static void register(Garden action, PluginContext plugin, StepRegistry<Garden.Beds> registry) {
    registry.register(
        StepSpec.of(GardenProgress.DIG),
        StepMethod.<Garden.Beds>of(action::dig)
            .rollback(action::fill));
    registry.register(
        StepSpec.of(GardenProgress.WATER)
            .with(StepPolicy.ONCE.withRetries(1).withBackoff(Duration.ofMillis(0))),
        StepMethod.<Garden.Beds>of(action::water)
            .skipIf(action::rains)
            .rollback((context, result) -> action.drain(context)));
    registry.register(StepSpec.of(GardenProgress.HARVEST), action::harvest);
  }
}
