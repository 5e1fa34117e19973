package dev.myelin.serving.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A request of a trial, and what may become of it. */
final class Watched {

    /** @param number of the request */
    record Item(int number, int place, boolean isBad, int length) {}

    /** What becomes of an item. */
    record Output(Item item) {}

    /** What the model throws, with the items that it was called with. */
    static final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient List<Item> items;

        Broken(List<Item> items) {
            super("broken");
            this.items = List.copyOf(items);
        }
    }

    final int number;
    final int key;
    final List<Item> items = new ArrayList<>();
    final @Nullable Instant deadline;
    final AtomicInteger told = new AtomicInteger();
    volatile boolean isCancelled;
    private volatile @Nullable List<Output> outputs;
    private volatile @Nullable Throwable failure;
    private volatile Instant endedAt = Instant.MIN;
    private volatile @Nullable Submission<Output> submission;

    /** @param bad the place of its bad item; none there: it has none */
    Watched(int number, int key, int size, int bad, @Nullable Instant deadline) {
        this.number = number;
        this.key = key;
        this.deadline = deadline;
        for (int i = 0; i < size; i++) {
            items.add(new Item(number, i, i == bad, (number * 31 + i * 7) % 50));
        }
    }

    void watch(Submission<Output> taken, Time time) {
        submission = taken;
        taken.outcome().whenComplete((all, e) -> {
            outputs = all;
            failure = e;
            endedAt = time.now();
            told.incrementAndGet();
        });
    }

    void cancel() {
        Submission<Output> mine = submission;
        if (mine != null && mine.cancel()) {
            isCancelled = true;
        }
    }

    boolean isOver() {
        return told.get() > 0;
    }

    boolean isBad() {
        return items.stream().anyMatch(Item::isBad);
    }

    /** What the model does with items. */
    static List<Output> infer(List<Item> items) throws Broken {
        Item bad = items.stream().filter(Item::isBad).findFirst().orElse(null);
        if (bad == null) {
            return items.stream().map(Output::new).toList();
        }
        return switch (bad.number() % 4) {
            case 0 -> throw new OutOfMemoryError("none left");
            case 1 -> List.of(new Output(bad), new Output(bad)).subList(0, items.size() == 1 ? 2 : 1);
            default -> throw new Broken(items);
        };
    }

    /** Whether it ended once, and as it may. */
    void check(boolean mayShutDown) {
        assertThat(told).as("times that %s was told", number).hasValue(1);
        Throwable e = failure;
        if (e == null) {
            assertThat(isBad() || isCancelled)
                    .as("%s should have failed", number)
                    .isFalse();
            assertThat(outputs).isEqualTo(items.stream().map(Output::new).toList());
        } else if (e instanceof CallFailed) {
            assertThat(isBad()).as("%s failed for others: %s", number, e).isTrue();
            if (e.getCause() instanceof Broken broken) {
                assertThat(broken.items).allMatch(item -> item.number() == number);
            }
        } else if (e instanceof DeadlineExceeded) {
            assertThat(endedAt).isAfterOrEqualTo(Objects.requireNonNull(deadline));
        } else if (e instanceof ShuttingDown) {
            assertThat(mayShutDown).as("%s was shut down", number).isTrue();
        } else {
            assertThat(e).isInstanceOf(CancellationException.class);
        }
        assertThat(e instanceof CancellationException).isEqualTo(isCancelled);
    }
}
