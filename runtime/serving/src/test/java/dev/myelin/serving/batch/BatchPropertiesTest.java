package dev.myelin.serving.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.serving.batch.Watched.Item;
import dev.myelin.serving.batch.Watched.Output;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * Clients that come, leave and are late, and models that fail, in any order. One thread plays all: a worker's call goes on with what
 * comes next, which may be another worker's call, until its turn to return.
 */
class BatchPropertiesTest {

    enum Does {
        SUBMIT,
        SUBMIT_BAD,
        SUBMIT_BRIEF,
        CANCEL,
        PASS_TIME,
        CALL,
        RETURN,
        DRAIN,
        CLOSE
    }

    /** @param what which key or request, or for how long */
    record Deed(Does does, int what, int size) {}

    /** @param maxWait in milliseconds */
    record Bounds(int maxSize, int workers, int maxRequests, int maxItems, int maxWait, boolean hasLength) {

        BatcherOptions<Item> options() {
            BatcherOptions.Builder<Item> options = BatcherOptions.<Item>builder()
                    .maxSize(maxSize)
                    .workers(workers)
                    .maxRequests(maxRequests)
                    .maxItems(maxItems)
                    .maxWait(Duration.ofMillis(maxWait));
            if (hasLength) {
                options.length(Item::length);
            }
            return options.build();
        }
    }

    private static final class Trial {

        private final Bounds bounds;
        private final Deque<Deed> script;
        private final VirtualTime time = new VirtualTime();
        private final BatchQueue<Integer, Item, Output> queue;
        private final List<Caller<Integer, Item, Output>> idle = new ArrayList<>();
        private final List<Watched> all = new ArrayList<>();
        private final Map<Integer, Instant> arrivals = new HashMap<>();
        private final Map<Item, Integer> runs = new HashMap<>();

        /** The requests that wait, in the order of their turns. */
        private List<Watched> turns = new ArrayList<>();

        private boolean isDraining;
        private boolean mayShutDown;

        Trial(Bounds bounds, List<Deed> deeds) {
            this.bounds = bounds;
            script = new ArrayDeque<>(deeds);
            queue = new BatchQueue<>(bounds.options(), time);
            AtomicBoolean hasFailed = new AtomicBoolean();
            for (int i = 0; i < bounds.workers(); i++) {
                idle.add(new Caller<>(this::infer, queue, report -> {}, hasFailed));
            }
        }

        private List<Output> infer(int key, List<Item> items, BatchCall call) throws Exception {
            assertThat(items).hasSizeBetween(1, bounds.maxSize()).doesNotHaveDuplicates();
            List<Watched> whose = items.stream()
                    .map(item -> all.get(item.number()))
                    .distinct()
                    .toList();
            assertThat(whose).allMatch(one -> one.key == key && !one.isOver());
            assertThat(whose).allMatch(one -> one.deadline == null || one.deadline.isAfter(time.now()));
            if (!runs.containsKey(items.get(0))) {
                checkTurn(key, items, whose);
            } else {
                assertThat(items).allMatch(runs::containsKey);
                assertThat(all).anyMatch(Watched::isBad); // else nothing is run twice
            }
            items.forEach(item -> runs.merge(item, 1, Integer::sum));
            play(true);
            assertThat(call.isCancelled()).isEqualTo(whose.stream().allMatch(Watched::isOver));
            return Watched.infer(items);
        }

        /** A call that is not for the sake of another has all it may, of those whose turn it is. */
        private void checkTurn(int key, List<Item> items, List<Watched> whose) {
            turns.removeIf(one -> one.isOver() || waiting(one).isEmpty());
            List<Watched> lane = turns.stream().filter(one -> one.key == key).toList();
            int there = lane.stream().mapToInt(one -> waiting(one).size()).sum();
            assertThat(items).hasSize(Math.min(bounds.maxSize(), there)).noneMatch(runs::containsKey);
            Watched first = bounds.maxWait() == 0 ? turns.get(0) : lane.get(0);
            assertThat(items).contains(waiting(first).get(0));
            assertThat(items.size() == bounds.maxSize()
                            || isDraining
                            || whose.stream().anyMatch(this::needsNoCompany))
                    .as("waits for company")
                    .isTrue();
            List<Watched> served = lane.stream()
                    .filter(one -> items.contains(waiting(one).get(0)))
                    .sorted(Comparator.comparingInt(one -> firstPlace(items, one)))
                    .toList();
            turns.removeAll(served);
            turns.addAll(served);
        }

        private static int firstPlace(List<Item> items, Watched one) {
            return one.items.stream()
                    .mapToInt(items::indexOf)
                    .filter(place -> place >= 0)
                    .min()
                    .orElseThrow();
        }

        private boolean needsNoCompany(Watched one) {
            Instant since = arrivals.getOrDefault(one.number, Instant.MAX);
            return waiting(one).size() < one.items.size()
                    || !since.plusMillis(bounds.maxWait()).isAfter(time.now());
        }

        private List<Item> waiting(Watched one) {
            return one.items.stream().filter(item -> !runs.containsKey(item)).toList();
        }

        private int ongoing() {
            return (int) all.stream().filter(one -> !one.isOver()).count();
        }

        private int queued() {
            return all.stream()
                    .filter(one -> !one.isOver())
                    .mapToInt(one -> waiting(one).size())
                    .sum();
        }

        private void play(boolean isCall) {
            while (!script.isEmpty()) {
                Deed deed = script.remove();
                if (deed.does() == Does.RETURN && isCall) {
                    return;
                }
                perform(deed);
                check();
            }
        }

        private void perform(Deed deed) {
            switch (deed.does()) {
                case SUBMIT -> submit(deed, -1, null);
                case SUBMIT_BAD -> submit(deed, deed.what() % deed.size(), null);
                case SUBMIT_BRIEF -> submit(deed, -1, time.in(Duration.ofMillis(deed.what())));
                case CANCEL -> {
                    if (!all.isEmpty()) {
                        all.get(deed.what() % all.size()).cancel();
                    }
                }
                case PASS_TIME -> time.pass(Duration.ofMillis(deed.what()));
                case CALL, RETURN -> call();
                case DRAIN -> {
                    isDraining = true;
                    queue.drain(Duration.ofMillis(deed.size()), this::close);
                }
                case CLOSE -> close();
            }
        }

        private void close() {
            isDraining = true;
            mayShutDown = true;
            queue.close();
        }

        private boolean call() {
            if (idle.isEmpty()) {
                return false;
            }
            Call<Integer, Item, Output> call = queue.poll();
            if (call != null) {
                Caller<Integer, Item, Output> caller = idle.remove(0);
                caller.run(call);
                idle.add(caller);
            }
            return call != null;
        }

        private void submit(Deed deed, int bad, @Nullable Instant deadline) {
            Watched one = new Watched(all.size(), deed.what() % 3, deed.size(), bad, deadline);
            Class<?> expected = refusal(one);
            try {
                Submission<Output> taken = queue.submit(one.key, List.copyOf(one.items), deadline, null);
                assertThat(expected).isNull();
                all.add(one);
                turns.add(one);
                arrivals.put(one.number, time.now());
                one.watch(taken, time);
            } catch (BatchRefused e) {
                assertThat(e).isInstanceOf(expected);
            }
        }

        private @Nullable Class<?> refusal(Watched one) {
            if (one.items.size() > bounds.maxItems()) {
                return TooManyItems.class;
            }
            if (isDraining) {
                return ShuttingDown.class;
            }
            boolean isFull = ongoing() >= bounds.maxRequests() || queued() + one.items.size() > bounds.maxItems();
            boolean isLate = one.deadline != null && !one.deadline.isAfter(time.now());
            return isFull && !isLate ? Overloaded.class : null;
        }

        private void check() {
            BatcherHealth health = queue.health(1);
            assertThat(health.ongoingRequests()).isEqualTo(ongoing()).isLessThanOrEqualTo(bounds.maxRequests());
            assertThat(health.queuedItems()).isEqualTo(queued()).isLessThanOrEqualTo(bounds.maxItems());
        }

        void run() {
            play(false);
            while (queued() > 0) {
                time.pass(Duration.ofMillis(call() ? 0 : bounds.maxWait()));
                check();
            }
            all.forEach(one -> one.check(mayShutDown));
            assertThat(ongoing()).isZero();
            assertThat(queue.lanes()).isZero();
            time.pass(Duration.ofMinutes(1));
            assertThat(time.tasks()).isZero();
            assertThat(queue.drain(Duration.ZERO, queue::close).toCompletableFuture())
                    .isCompletedWithValue(null);
        }
    }

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void limitsHoldAndEachRequestHasItsOwnOutcome(@ForAll("bounds") Bounds bounds, @ForAll("deeds") List<Deed> deeds) {
        new Trial(bounds, deeds).run();
    }

    @Provide
    static Arbitrary<Bounds> bounds() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(5, 40),
                        Arbitraries.of(0, 0, 5),
                        Arbitraries.of(true, false))
                .as(Bounds::new);
    }

    @Provide
    static Arbitrary<List<Deed>> deeds() {
        Arbitrary<Does> does = Arbitraries.frequencyOf(
                Tuple.of(40, Arbitraries.of(Does.SUBMIT, Does.CALL, Does.RETURN)),
                Tuple.of(20, Arbitraries.of(Does.SUBMIT_BAD, Does.SUBMIT_BRIEF, Does.CANCEL, Does.PASS_TIME)),
                Tuple.of(1, Arbitraries.of(Does.DRAIN, Does.CLOSE)));
        return Combinators.combine(
                        does,
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(1, 14))
                .as(Deed::new)
                .list()
                .ofMaxSize(90);
    }
}
