package dev.myelin.serving.batch;

import static dev.myelin.serving.batch.BatchTrial.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Who gets in, and whose place becomes free. */
class AdmissionTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private BatchTrial trial =
            new BatchTrial(options -> options.maxSize(2).maxRequests(2).maxItems(5));

    private Duration retryAfter() {
        Overloaded refusal = catchThrowableOfType(Overloaded.class, () -> trial.submit("k", "c"));
        return refusal.retryAfter();
    }

    @Test
    void thereAreNoMoreRequestsThanAllowedThoseBeingRunAmongThem() {
        trial.submit("k", "a");
        Call<String, String, String> running = trial.take();
        trial.submit("k", "b");
        assertThatThrownBy(() -> trial.submit("k", "c"))
                .isInstanceOf(Overloaded.class)
                .hasMessage("overloaded: there are 2 requests, as many as may be; try again in 1 s");
        assertThat(trial.health()).isEqualTo(new BatcherHealth(1, 0, 0, Duration.ZERO, 1, 2, false));
        trial.queue.succeed(running, new String[] {"A"});
        trial.submit("k", "c");
        assertThat(trial.steps()).containsExactly("k[b, c]");
    }

    @Test
    void noMoreItemsAreQueuedThanAllowedThoseBeingRunNotAmongThem() {
        trial.submit("k", "a", "b", "c");
        assertThatThrownBy(() -> trial.submit("k", "a", "b", "c"))
                .isInstanceOf(Overloaded.class)
                .hasMessage("overloaded: 3 items are queued, with 3 more it would be over 5; try again in 1 s");
        trial.take();
        trial.submit("k", "a", "b", "c");
        assertThat(trial.health().queuedItems()).isEqualTo(4);
    }

    @Test
    void aRequestThatNeverFitsIsRefusedAlwaysTheSameWay() {
        String problem = "a request may have at most 5 items, this one has 6";
        assertThatThrownBy(() -> trial.many("k", "a", 6))
                .isInstanceOfSatisfying(
                        TooManyItems.class, e -> assertThat(e.maxItems()).isEqualTo(5))
                .hasMessage(problem);
        trial.submit("k", "a");
        trial.submit("k", "a");
        assertThatThrownBy(() -> trial.many("k", "a", 6)).hasMessage(problem);
        trial.queue.close();
        assertThatThrownBy(() -> trial.many("k", "a", 6)).hasMessage(problem);
    }

    @Test
    void aRefusalSaysWhenToTryAgain() {
        trial = new BatchTrial(options -> options.maxSize(1).maxRequests(1_000));
        trial.model = (key, items, call) -> {
            trial.time.pass(Duration.ofMillis(100));
            return items;
        };
        trial.submit("k", "a");
        trial.step();
        trial.many("k", "a", 25);
        for (int i = 1; i < 1_000; i++) {
            trial.submit("k", "b");
        }
        assertThat(retryAfter()).isEqualTo(Duration.ofSeconds(60)); // 102.4 s, but no longer than a minute
        trial.queue.close();
    }

    @Test
    void theTimeToTryAgainFollowsTheRecentPaceOfAllWorkers() {
        Pace pace = new Pace(2);
        assertThat(pace.retryAfter(1_000)).isEqualTo(SECOND); // not known yet
        pace.note(4, Duration.ofMillis(400).toNanos());
        assertThat(pace.retryAfter(0)).isEqualTo(SECOND);
        assertThat(pace.retryAfter(20)).isEqualTo(SECOND);
        assertThat(pace.retryAfter(21)).isEqualTo(Duration.ofSeconds(2)); // 1.05 s
        pace.note(1, Duration.ofMillis(600).toNanos());
        assertThat(pace.retryAfter(20)).isEqualTo(Duration.ofSeconds(2)); // 200 ms an item by now
        assertThat(pace.retryAfter(21)).isEqualTo(Duration.ofSeconds(3)); // 2.1 s
        assertThat(pace.retryAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aClientThatLeavesFreesItsPlace() {
        Submission<String> first = trial.submit("k", "a", "b", "c");
        Submission<String> second = trial.submit("k", "a");
        assertThat(first.cancel()).isTrue();
        assertThat(trial.health()).isEqualTo(new BatcherHealth(1, 0, 0, Duration.ZERO, 1, 1, false));
        assertThat(first.cancel()).isFalse();
        assertThat(first.outcome().toCompletableFuture()).isCancelled();
        assertThat(outcome(first)).isEqualTo("CancellationException: the request was cancelled");
        assertThat(trial.steps()).containsExactly("k[a]");
        assertThat(second.cancel()).isFalse();
        assertThat(outcome(second)).isEqualTo("[A]");
    }

    @Test
    void whatIsRunForAClientThatLeftIsDropped() {
        Submission<String> first = trial.submit("k", "a", "b", "c");
        trial.model = (key, items, call) -> {
            assertThat(call.isCancelled()).isFalse();
            first.cancel();
            assertThat(call.isCancelled()).isTrue();
            return items;
        };
        assertThat(trial.steps()).containsExactly("k[a, b]");
        assertThat(outcome(first)).isEqualTo("CancellationException: the request was cancelled");
        assertThat(trial.health().ongoingRequests()).isZero();
    }

    @Test
    void workPastItsDeadlineIsNotStartedAndItsPlaceIsReturnedAtOnce() {
        Submission<String> late = trial.submitWithin(SECOND, "a", "b", "c");
        Submission<String> other = trial.submitWithin(SECOND.plusNanos(1), "c");
        trial.time.pass(SECOND);
        assertThat(outcome(late)).isEqualTo("DeadlineExceeded: the deadline passed when 0 of 3 items were done");
        assertThat(trial.health()).isEqualTo(new BatcherHealth(1, 0, 0, Duration.ZERO, 1, 1, false));
        assertThat(trial.steps()).containsExactly("k[c]");
        assertThat(outcome(other)).isEqualTo("[C]");
        assertThat(trial.time.tasks()).isZero(); // its alarm is forgotten
    }

    @Test
    void aDeadlineThatHasPassedAlreadyNeedsNoPlace() {
        trial.submit("k", "a");
        trial.submit("k", "a");
        Submission<String> late = trial.submitBy(Instant.EPOCH, "b");
        assertThat(outcome(late)).isEqualTo("DeadlineExceeded: the deadline passed when 0 of 1 item was done");
        assertThat(outcome(trial.submitBy(Instant.MIN, "b"))).startsWith("DeadlineExceeded");
        assertThat(trial.steps()).containsExactly("k[a, a]");
    }

    @Test
    void aDeadlineMayBeForEver() {
        Submission<String> patient = trial.submitBy(Instant.MAX, "a");
        trial.time.pass(Duration.ofDays(10_000));
        assertThat(trial.steps()).containsExactly("k[a]");
        assertThat(outcome(patient)).isEqualTo("[A]");
    }

    @Test
    void aRequestThatIsPartlyDoneAtItsDeadlineFailsAsAWhole() {
        Submission<String> late = trial.submitWithin(SECOND, "a", "b", "c", "a", "b");
        trial.step();
        trial.model = (key, items, call) -> {
            trial.time.pass(SECOND);
            return items;
        };
        assertThat(trial.steps()).containsExactly("k[c, a]");
        assertThat(outcome(late)).isEqualTo("DeadlineExceeded: the deadline passed when 2 of 5 items were done");
        assertThat(trial.health().queuedItems()).isZero();
    }

    @Test
    void whatIsLateIsNotStartedBeforeTheTimerSaysSo() {
        trial = new BatchTrial(options -> options.maxSize(2));
        Submission<String> late = trial.submitWithin(SECOND, "a");
        Submission<String> later = trial.submitWithin(SECOND.plusMillis(1), "b");
        Submission<String> other = trial.submit("k", "c");
        trial.time.jump(SECOND.plusMillis(1));
        assertThat(trial.step()).containsExactly("k[c]");
        assertThat(List.of(outcome(late), outcome(later), outcome(other)))
                .containsExactly(
                        "DeadlineExceeded: the deadline passed when 0 of 1 item was done",
                        "DeadlineExceeded: the deadline passed when 0 of 1 item was done",
                        "[C]");
    }

    @Test
    void aDrainedQueueTakesNoMoreAndFinishesWhatIsThere() {
        Submission<String> first = trial.submit("k", "a");
        CompletableFuture<?> drained =
                trial.queue.drain(SECOND, trial.queue::close).toCompletableFuture();
        assertThatThrownBy(() -> trial.submit("k", "b"))
                .isInstanceOf(ShuttingDown.class)
                .hasMessage("shutting down: no more requests are taken");
        assertThatThrownBy(() -> trial.submit("k")).isInstanceOf(ShuttingDown.class);
        assertThat(trial.health().isDraining()).isTrue();
        assertThat(drained).isNotDone();
        trial.step();
        assertThat(outcome(first)).isEqualTo("[A]");
        assertThat(drained).isCompletedWithValue(null);
        assertThat(trial.time.isClosed()).isTrue();
        assertThat(trial.queue.take()).isNull();
    }

    @Test
    void whatIsNotDoneWithinTheLimitOfTheDrainingFails() {
        Submission<String> first = trial.submit("k", "a", "b", "c");
        Submission<String> second = trial.submit("k", "c");
        trial.step();
        CompletableFuture<?> drained =
                trial.queue.drain(SECOND, trial.queue::close).toCompletableFuture();
        trial.queue.drain(SECOND.multipliedBy(2), trial.queue::close);
        trial.time.pass(SECOND);
        assertThat(outcome(first)).isEqualTo("ShuttingDown: shut down when 2 of 3 items were done");
        assertThat(outcome(second)).isEqualTo("ShuttingDown: shut down when 0 of 1 item was done");
        assertThat(drained).isCompletedWithValue(null);
        assertThat(trial.step()).isEmpty();
    }

    @Test
    void anIdleQueueIsDrainedAtOnce() {
        assertThat(trial.queue.drain(SECOND, trial.queue::close).toCompletableFuture())
                .isCompletedWithValue(null);
        assertThat(trial.queue.drain(SECOND, trial.queue::close).toCompletableFuture())
                .isCompletedWithValue(null);
        trial.queue.close();
    }

    @Test
    void isDrainedOnlyWhenAllHaveBeenTold() {
        List<String> events = new ArrayList<>();
        Submission<String> first = trial.submit("k", "a");
        trial.queue.drain(SECOND, trial.queue::close).thenRun(() -> events.add("drained"));
        first.outcome().thenAccept(outputs -> {
            assertThatThrownBy(() -> trial.submit("k", "b")).isInstanceOf(ShuttingDown.class);
            trial.queue.close(); // also from here
            events.add("told " + outputs);
        });
        trial.step();
        assertThat(events).containsExactly("told [A]", "drained");
    }

    @Test
    void nullsAreRefused() {
        try (Batcher<String, String, String> batcher =
                new Batcher<>((key, items, call) -> items, BatcherOptions.defaults())) {
            assertThatThrownBy(() -> batcher.submit(nothing(), List.of(), null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("key");
            assertThatThrownBy(() -> batcher.submit("k", Arrays.asList("a", nothing()), null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("a null among the items");
            assertThat(batcher.health().ongoingRequests()).isZero();
        }
    }

    @SuppressWarnings("NullAway")
    private static String nothing() {
        return null;
    }
}
