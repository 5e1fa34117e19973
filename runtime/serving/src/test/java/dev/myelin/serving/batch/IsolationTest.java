package dev.myelin.serving.batch;

import static dev.myelin.serving.batch.BatchTrial.failure;
import static dev.myelin.serving.batch.BatchTrial.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who fails when a call fails. */
class IsolationTest {

    private final BatchTrial trial = new BatchTrial(options -> options.maxSize(64));

    /** A model that fails as soon as one of the items is bad. */
    private void failsOnBad(BatchRunner<String, String, String> how) {
        trial.model = (key, items, call) -> items.contains("bad") ? how.run(key, items, call) : BatchTrial.upper(items);
    }

    private static List<String> throwing(Throwable e) throws Exception {
        if (e instanceof Error error) {
            throw error;
        }
        throw (Exception) e;
    }

    /** Breaks what a runner promises. */
    @SuppressWarnings("NullAway")
    private static List<String> nothing() {
        return null;
    }

    @SuppressWarnings("NullAway")
    private static List<String> withNull(int size) {
        List<String> outputs = new ArrayList<>(Collections.nCopies(size, "x"));
        outputs.set(size - 1, null);
        return outputs;
    }

    @Test
    void aBadItemFailsItsRequestAlone() {
        IOException broken = new IOException("broken");
        failsOnBad((key, items, call) -> throwing(broken));
        Submission<String> first = trial.submit("k", "a");
        Submission<String> second = trial.submit("k", "b", "bad", "c");
        Submission<String> third = trial.submit("k", "c");
        assertThat(trial.steps())
                .containsExactly("k[a, b, bad, c, c]", "k[a]", "k[b, bad, c, c]", "k[b, bad, c]", "k[c]");
        assertThat(outcome(first)).isEqualTo("[A]");
        assertThat(outcome(second)).isEqualTo("CallFailed: the model failed: broken");
        assertThat(failure(second)).hasCause(broken);
        assertThat(outcome(third)).isEqualTo("[C]");
        assertThat(trial.reports).extracting(BatchReport::hasFailed).containsExactly(true, false, true, true, false);
        assertThat(trial.health().ongoingRequests()).isZero();
    }

    @Test
    void aRequestAloneIsNotRunAgain() {
        failsOnBad((key, items, call) -> throwing(new IllegalStateException("broken")));
        trial.submit("k", "a", "bad");
        assertThat(trial.steps()).containsExactly("k[a, bad]");
    }

    static Stream<BatchRunner<String, String, String>> waysToFail() {
        return Stream.of(
                (key, items, call) -> throwing(new IOException("broken")),
                (key, items, call) -> throwing(new OutOfMemoryError("broken")),
                (key, items, call) -> throwing(new StackOverflowError("broken")),
                (key, items, call) -> throwing(new InterruptedException("broken")),
                (key, items, call) -> throwing(new AssertionError("broken")),
                (key, items, call) -> items.subList(1, items.size()),
                (key, items, call) -> nothing(),
                (key, items, call) -> withNull(items.size()));
    }

    @ParameterizedTest
    @MethodSource("waysToFail")
    void everyFailureIsLikeOthers(BatchRunner<String, String, String> how) {
        failsOnBad(how);
        List<Submission<String>> all =
                Stream.of("a", "bad", "b").map(item -> trial.submit("k", item)).toList();
        trial.steps();
        assertThat(outcome(all.get(0))).isEqualTo("[A]");
        assertThat(failure(all.get(1))).isInstanceOf(CallFailed.class);
        assertThat(outcome(all.get(2))).isEqualTo("[B]");
    }

    @Test
    void wrongOutputsAreTold() {
        Submission<String> few = trial.submit("few", "a", "b");
        Submission<String> one = trial.submit("one", "a");
        Submission<String> none = trial.submit("none", "a");
        Submission<String> holes = trial.submit("holes", "a", "b");
        trial.model = (key, items, call) -> switch (key) {
            case "few" -> List.of("A");
            case "one" -> List.of("A", "B");
            case "none" -> nothing();
            default -> withNull(items.size());
        };
        trial.steps();
        String rule = "; it must return one output for each item, in order";
        assertThat(outcome(few)).isEqualTo("CallFailed: the model failed: it returned 1 output for 2 items" + rule);
        assertThat(outcome(one)).isEqualTo("CallFailed: the model failed: it returned 2 outputs for 1 item" + rule);
        assertThat(outcome(none)).isEqualTo("CallFailed: the model failed: it returned null" + rule);
        assertThat(outcome(holes))
                .isEqualTo("CallFailed: the model failed: it returned a null among its outputs" + rule);
    }

    @Test
    void aFailureThatCannotSayWhatItIsIsOneAllTheSame() {
        Submission<String> first = trial.submit("k", "a");
        trial.model = (key, items, call) -> {
            throw new IllegalStateException() {
                private static final long serialVersionUID = 1L;

                @Override
                public String getMessage() {
                    throw new UnsupportedOperationException();
                }
            };
        };
        trial.step();
        assertThat(failure(first))
                .isInstanceOf(CallFailed.class)
                .hasMessageStartingWith("the model failed: dev.myelin.serving.batch.IsolationTest$");
    }

    @Test
    void oneBadRequestAmongManyCostsFewCalls() {
        failsOnBad((key, items, call) -> throwing(new IOException("broken")));
        List<Submission<String>> good = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            if (i == 37) {
                trial.submit("k", "bad");
            } else {
                good.add(trial.submit("k", "a"));
            }
        }
        assertThat(trial.steps()).hasSize(1 + 2 * 6); // 2 log 64 more
        assertThat(good).allMatch(request -> outcome(request).equals("[A]"));
    }

    @Test
    void aModelThatAlwaysFailsCostsLessThanTwoCallsARequest() {
        trial.model = (key, items, call) -> throwing(new IOException("broken"));
        List<Submission<String>> all = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            all.add(trial.submit("k", "a"));
        }
        assertThat(trial.steps()).hasSize(127);
        assertThat(all).allMatch(request -> outcome(request).equals("CallFailed: the model failed: broken"));
    }

    @Test
    void aRequestThatFailedIsCalledNoMore() {
        trial.model = (key, items, call) -> throwing(new IOException("broken"));
        Submission<String> many = trial.many("k", "a", 1_000);
        assertThat(trial.steps()).hasSize(1);
        assertThat(outcome(many)).isEqualTo("CallFailed: the model failed: broken");
        assertThat(trial.health()).isEqualTo(new BatcherHealth(1, 0, 0, Duration.ZERO, 0, 0, false));
    }

    @Test
    void whatComesOfOtherPartsOfARequestThatFailedIsDropped() {
        Submission<String> many = trial.many("k", "a", 128);
        Call<String, String, String> first = trial.take();
        Call<String, String, String> second = trial.take();
        trial.queue.fail(first, new IOException("broken"));
        assertThat(second.isCancelled()).isTrue();
        trial.queue.succeed(second, Collections.nCopies(64, "A").toArray());
        assertThat(outcome(many)).isEqualTo("CallFailed: the model failed: broken");
    }

    @Test
    void aFailureThatDoesNotComeBackCostsNobody() {
        trial.model = (key, items, call) -> {
            trial.model = (k, again, c) -> BatchTrial.upper(again);
            return throwing(new IOException("once"));
        };
        Submission<String> first = trial.submit("k", "a");
        Submission<String> second = trial.submit("k", "b");
        assertThat(trial.steps()).containsExactly("k[a, b]", "k[a]", "k[b]");
        assertThat(List.of(outcome(first), outcome(second))).containsExactly("[A]", "[B]");
    }

    @Test
    void whoNoLongerWaitsIsNotRunAgain() {
        Submission<String> gone = trial.submit("k", "a");
        Submission<String> late = trial.submitWithin(Duration.ofSeconds(1), "b");
        Submission<String> other = trial.submit("k", "c");
        trial.model = (key, items, call) -> {
            if (items.size() == 1) {
                return BatchTrial.upper(items);
            }
            gone.cancel();
            trial.time.jump(Duration.ofSeconds(1));
            return throwing(new IOException("once"));
        };
        assertThat(trial.steps()).containsExactly("k[a, b, c]", "k[c]");
        assertThat(outcome(gone)).startsWith("CancellationException");
        assertThat(outcome(late)).isEqualTo("DeadlineExceeded: the deadline passed when 0 of 1 item was done");
        assertThat(outcome(other)).isEqualTo("[C]");
    }

    @Test
    void nothingIsRunAgainAfterTheEnd() {
        trial.submit("k", "a");
        trial.submit("k", "b");
        trial.model = (key, items, call) -> {
            trial.queue.close();
            return throwing(new InterruptedException());
        };
        assertThat(trial.steps()).containsExactly("k[a, b]");
    }

    @Test
    void oneCallsInterruptionIsNotThatOfTheNext() {
        List<Boolean> interrupted = new ArrayList<>();
        trial.model = (key, items, call) -> {
            interrupted.add(Thread.currentThread().isInterrupted());
            Thread.currentThread().interrupt();
            return items.contains("bad") ? throwing(new InterruptedException()) : items;
        };
        trial.submit("k", "a");
        trial.submit("k", "bad");
        trial.submit("other", "b");
        trial.steps();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(interrupted).containsExactly(false, false, false, false);
    }

    @Test
    void aFailedRequestOfManyPartsFailsForItsOwnItems() {
        failsOnBad((key, items, call) -> throwing(new IOException("broken")));
        String[] items = new String[100];
        Arrays.fill(items, "a");
        items[80] = "bad";
        Submission<String> many = trial.submit("k", items);
        Submission<String> small = trial.submit("k", "b");
        trial.steps();
        assertThat(outcome(many)).isEqualTo("CallFailed: the model failed: broken");
        assertThat(outcome(small)).isEqualTo("[B]");
    }
}
