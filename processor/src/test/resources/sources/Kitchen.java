package app;

import dev.myelin.annotations.InferenceAction;
import dev.myelin.annotations.Rollback;
import dev.myelin.annotations.Step;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Two steps that end only when both are at work. */
@InferenceAction(name = "kitchen", parallelism = 2)
final class Kitchen {

  static final List<String> TRACE = new CopyOnWriteArrayList<>();

  record Order(int guests) {}

  record Soup(int plates) {}

  record Bread(int slices) {}

  record Meal(int plates, int slices) {}

  private final CountDownLatch bothAtWork = new CountDownLatch(2);

  @Step(weight = 0.2)
  Meal serve(Soup soup, @Nullable Bread bread) {
    return new Meal(soup.plates(), bread == null ? 0 : bread.slices());
  }

  @Step(weight = 0.4)
  Soup cook(Order order) throws InterruptedException {
    meet();
    return new Soup(order.guests());
  }

  @Rollback("cook")
  void pourAway(Soup soup) {
    TRACE.add("pour away " + soup.plates());
  }

  @Step(weight = 0.3, skipIf = "nobodyComes")
  @Nullable Bread bake(Order order) throws InterruptedException {
    meet();
    return new Bread(2 * order.guests());
  }

  boolean nobodyComes(Order order) {
    return order.guests() == 0;
  }

  @Step(weight = 0.1)
  void layTheTable(Soup soup, @Nullable Bread bread) {
    TRACE.add("lay the table");
    if (soup.plates() > 99) {
      throw new IllegalStateException("no room");
    }
  }

  @Rollback("lay_the_table")
  void clear(Soup soup) {
    TRACE.add("clear");
  }

  private void meet() throws InterruptedException {
    bothAtWork.countDown();
    if (!bothAtWork.await(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("nobody else is at work");
    }
  }
}
