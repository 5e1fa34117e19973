package app;

import dev.myelin.annotations.InferenceAction;
import dev.myelin.annotations.Rollback;
import dev.myelin.annotations.Step;
import dev.myelin.context.PluginContext;
import dev.myelin.context.RuntimeContext;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import dev.myelin.model.ModelStore;
import dev.myelin.step.StepProgress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a typed step can have. */
@InferenceAction(name = "hall")
final class Hall {

  static final List<String> TRACE = new ArrayList<>();

  record Evening(ModelId modelId, String breaks, boolean quiet) {}

  record Applause(String from, int claps) {}

  record Ticket(int seat) {}

  static final class Door implements AutoCloseable {
    @Override
    public void close() {
      TRACE.add("close door");
    }
  }

  static final class Light implements AutoCloseable {
    @Override
    public void close() {
      TRACE.add("close light");
    }
  }

  private int tries;

  @Step(weight = 0.1, retries = 2, backoffMillis = 0, retryOn = {IOException.class, IllegalStateException.class})
  Door open(ModelInfo model, ModelStore models, Evening evening) throws IOException {
    TRACE.add("open " + models.get(model.id()).name());
    if (tries++ == 0) {
      throw new IOException("it sticks");
    }
    return new Door();
  }

  @Step(weight = 0.2, timeoutMillis = 60_000)
  Light light(Door door, RuntimeContext runtime, PluginContext plugin) {
    TRACE.add("light " + (runtime.plugin() == plugin));
    return new Light();
  }

  @Rollback("light")
  void darken(Light light, Door door) {
    TRACE.add("darken");
  }

  @Step(weight = 0.2, skipIf = "isQuiet")
  @Nullable Ticket sell(Door door, Light light, StepProgress progress) {
    progress.report(1, 1);
    TRACE.add("sell");
    return new Ticket(7);
  }

  boolean isQuiet(Evening evening, Light light) {
    return evening.quiet();
  }

  @Rollback("sell")
  void payBack(@Nullable Ticket ticket, Evening evening) {
    TRACE.add("pay back " + (ticket == null ? "nothing" : ticket.seat()));
  }

  @Step(weight = 0.1, skipIf = "isFree")
  void check(@Nullable Ticket ticket, Evening evening) {
    TRACE.add("check");
    fail("check", evening);
  }

  boolean isFree(@Nullable Ticket ticket) throws IOException {
    return ticket == null;
  }

  @Rollback("check")
  void apologize() {
    TRACE.add("apologize");
  }

  @Step(weight = 0.4)
  Applause play(@Nullable Ticket ticket, Evening evening) {
    TRACE.add("play");
    fail("play", evening);
    return new Applause(evening.breaks(), ticket == null ? 0 : ticket.seat());
  }

  private static void fail(String step, Evening evening) {
    if (evening.breaks().equals(step)) {
      throw new IllegalArgumentException(step + " breaks");
    }
  }
}
