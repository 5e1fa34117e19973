package app;

import dev.myelin.annotations.InferenceAction;
import dev.myelin.annotations.Rollback;
import dev.myelin.annotations.Step;
import dev.myelin.step.ContextInit;
import dev.myelin.step.InferenceContext;
import dev.myelin.step.StepResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Steps over a context, with all that they can have. */
@InferenceAction(name = "garden", context = Garden.Beds.class)
final class Garden {

  static final List<String> TRACE = new ArrayList<>();

  record Season(boolean isDry) {}

  static final class Beds extends InferenceContext<Season> {
    int tries;

    Beds(ContextInit<Season> init) {
      super(init);
    }
  }

  @Step(weight = 0.3)
  StepResult dig(InferenceContext<Season> beds) {
    TRACE.add("dig");
    return StepResult.ok().withRollbackData(Map.of("depth", 2));
  }

  @Rollback("dig")
  void fill(Beds beds, StepResult result) {
    TRACE.add("fill " + result.rollbackData().get("depth"));
  }

  @Step(weight = 0.3, skipIf = "rains", retries = 1, backoffMillis = 0)
  StepResult water(Beds beds) throws IOException {
    TRACE.add("water");
    if (beds.tries++ == 0) {
      throw new IOException("a knot in the hose");
    }
    return StepResult.ok();
  }

  boolean rains(InferenceContext<Season> beds) {
    return !beds.params().isDry();
  }

  @Rollback("water")
  void drain(Beds beds) {
    TRACE.add("drain");
  }

  @Step(weight = 0.4)
  StepResult harvest(Beds beds) {
    TRACE.add("harvest");
    return StepResult.failed("too early");
  }
}
