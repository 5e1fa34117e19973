package dev.myelin.serving.batch;

import static dev.myelin.serving.batch.BatchTrial.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What goes together, and in which order. */
class BatchQueueTest {

    private BatchTrial trial = new BatchTrial(options -> options.maxSize(4));

    @Test
    void whatQueuedGoesTogether() {
        Submission<String> first = trial.submit("k", "a");
        Submission<String> second = trial.submit("k", "b", "c");
        assertThat(trial.step()).containsExactly("k[a, b, c]");
        assertThat(outcome(first)).isEqualTo("[A]");
        assertThat(outcome(second)).isEqualTo("[B, C]");
        assertThat(trial.step()).isEmpty();
        assertThat(trial.reports).containsExactly(new BatchReport(3, 2, 0, 0, false));
    }

    @Test
    void nothingWaitsForCompany() {
        trial.submit("k", "a");
        assertThat(trial.step()).containsExactly("k[a]");
        assertThat(trial.time.tasks()).isZero();
    }

    @Test
    void aRequestWithoutItemsIsDoneAtOnce() {
        Submission<String> nothing = trial.submit("k");
        assertThat(outcome(nothing)).isEqualTo("[]");
        assertThat(trial.step()).isEmpty();
        assertThat(trial.health().ongoingRequests()).isZero();
    }

    @Test
    void onlyEqualKeysShareACall() {
        trial.submit("k", "a");
        trial.submit("other", "b");
        trial.submit(String.valueOf('k'), "c");
        assertThat(trial.steps()).containsExactly("k[a, c]", "other[b]");
    }

    @Test
    void keysAreForgottenWithTheirItems() {
        for (int i = 0; i < 90; i++) {
            trial.submit("key " + i, "a");
        }
        assertThat(trial.queue.lanes()).isEqualTo(90);
        assertThat(trial.steps()).hasSize(90);
        assertThat(trial.queue.lanes()).isZero();
        assertThat(trial.submit("k", "a").cancel()).isTrue();
        assertThat(trial.queue.lanes()).isZero();
    }

    @Test
    void aRequestWithManyItemsIsSplitAndJoined() {
        Submission<String> many = trial.many("k", "a", 10);
        Submission<String> small = trial.submit("k", "b");
        assertThat(trial.step()).containsExactly("k[a0, a1, a2, a3]");
        assertThat(trial.step()).containsExactly("k[b, a4, a5, a6]");
        assertThat(outcome(small)).isEqualTo("[B]");
        assertThat(outcome(many)).isEqualTo("waits");
        assertThat(trial.step()).containsExactly("k[a7, a8, a9]");
        assertThat(outcome(many)).isEqualTo("[A0, A1, A2, A3, A4, A5, A6, A7, A8, A9]");
    }

    @Test
    void partsMayEndInAnyOrder() {
        Submission<String> many = trial.many("k", "a", 8);
        Call<String, String, String> first = trial.take();
        Call<String, String, String> second = trial.take();
        trial.queue.succeed(second, new String[] {"4", "5", "6", "7"});
        assertThat(outcome(many)).isEqualTo("waits");
        trial.queue.succeed(first, new String[] {"0", "1", "2", "3"});
        assertThat(outcome(many)).isEqualTo("[0, 1, 2, 3, 4, 5, 6, 7]");
    }

    @Test
    void oneHugeRequestStarvesNobody() {
        trial = new BatchTrial(options -> options.maxSize(32).maxItems(100_001));
        Submission<String> huge = trial.many("k", "a", 100_000);
        Submission<String> elsewhere = trial.submit("other", "c");
        assertThat(trial.step()).hasSize(1);
        Submission<String> small = trial.submit("k", "b");
        assertThat(trial.step()).containsExactly("other[c]");
        trial.step(); // it and the newcomer: whose turn it is was decided before
        assertThat(outcome(elsewhere)).isEqualTo("[C]");
        trial.step();
        assertThat(outcome(small)).isEqualTo("[B]");
        trial.steps();
        assertThat(trial.calls).hasSize(1 + 1 + 3125); // ceil(100,001 / 32), and the other key's
        assertThat(outcome(huge)).endsWith(", A99999]");
    }

    @Test
    void theRequestThatWaitsLongestGoesFirstOverAllKeys() {
        trial.many("big", "a", 9);
        trial.submit("x", "b");
        trial.submit("y", "b");
        trial.submit("x", "c");
        assertThat(trial.steps())
                .containsExactly("big[a0, a1, a2, a3]", "x[b, c]", "y[b]", "big[a4, a5, a6, a7]", "big[a8]");
    }

    @Test
    void aFreeWorkerWaitsForCompanyOnlyAsLongAsAllowed() {
        trial = new BatchTrial(options -> options.maxSize(4).maxWait(Duration.ofMillis(5)));
        trial.submit("k", "a");
        assertThat(trial.step()).isEmpty();
        assertThat(trial.time.tasks()).isEqualTo(1); // the alarm
        trial.time.pass(Duration.ofNanos(4_999_999));
        trial.submit("k", "b");
        assertThat(trial.step()).isEmpty();
        assertThat(trial.time.tasks()).isEqualTo(1);
        trial.time.pass(Duration.ofNanos(1));
        assertThat(trial.time.tasks()).isZero();
        assertThat(trial.step()).containsExactly("k[a, b]");
        assertThat(trial.reports).containsExactly(new BatchReport(2, 2, 5_000_000, 0, false));
        trial.submit("k", "c");
        assertThat(trial.step()).isEmpty();
        assertThat(trial.time.tasks()).isEqualTo(1); // another alarm
    }

    @Test
    void aFullCallWaitsForNobody() {
        trial = new BatchTrial(options -> options.maxSize(2).maxWait(Duration.ofMillis(5)));
        trial.submit("k", "a");
        trial.submit("full", "b");
        assertThat(trial.step()).isEmpty();
        trial.submit("full", "c");
        assertThat(trial.step()).containsExactly("full[b, c]");
        assertThat(trial.step()).isEmpty();
        trial.submit("k", "b");
        assertThat(trial.step()).containsExactly("k[a, b]");
    }

    @Test
    void aCallThatIsNoLongerFullWaitsAgain() {
        trial = new BatchTrial(options -> options.maxSize(2).maxWait(Duration.ofMillis(5)));
        trial.submit("k", "a");
        Submission<String> gone = trial.submit("k", "b");
        gone.cancel();
        assertThat(trial.step()).isEmpty();
        trial.time.pass(Duration.ofMillis(5));
        assertThat(trial.step()).containsExactly("k[a]");
    }

    @Test
    void theRestOfASplitRequestDoesNotWaitAgain() {
        trial = new BatchTrial(options -> options.maxSize(2).maxWait(Duration.ofMillis(5)));
        trial.submit("k", "a", "b", "c");
        assertThat(trial.steps()).containsExactly("k[a, b]", "k[c]");
    }

    @Test
    void norDoesItWaitForThoseThatWaitForCompany() {
        trial = new BatchTrial(options -> options.maxSize(2).maxWait(Duration.ofMillis(5)));
        trial.submit("other", "a");
        trial.submit("k", "a", "b", "c");
        assertThat(trial.steps()).containsExactly("k[a, b]", "k[c]");
        trial.time.pass(Duration.ofMillis(5));
        assertThat(trial.steps()).containsExactly("other[a]");
    }

    @Test
    void nobodyWaitsForCompanyDuringTheDraining() {
        trial = new BatchTrial(options -> options.maxSize(4).maxWait(Duration.ofMillis(5)));
        trial.submit("k", "a");
        trial.queue.drain(Duration.ofSeconds(1), trial.queue::close);
        assertThat(trial.step()).containsExactly("k[a]");
    }

    @Test
    void aModelKnowsWhetherAnybodyWaitsAndForHowLong() {
        List<Object> known = new ArrayList<>();
        Submission<String> first = trial.submitWithin(Duration.ofSeconds(1), "a");
        Submission<String> second = trial.submitWithin(Duration.ofSeconds(2), "b");
        Submission<String> endless = trial.submit("k", "c");
        trial.model = (key, items, call) -> {
            known.add(call.deadline());
            endless.cancel();
            known.add(call.deadline());
            second.cancel();
            known.add(call.deadline());
            known.add(call.isCancelled());
            first.cancel();
            known.add(call.isCancelled());
            known.add(call.deadline());
            return BatchTrial.upper(items);
        };
        trial.step();
        assertThat(known)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(Instant.EPOCH.plusSeconds(2)),
                        Optional.of(Instant.EPOCH.plusSeconds(1)),
                        false,
                        true,
                        Optional.empty());
    }

    @Test
    void aModelCannotChangeWhatItIsGiven() {
        trial.model = (key, items, call) -> {
            items.set(0, "b");
            return items;
        };
        Submission<String> first = trial.submit("k", "a");
        trial.step();
        assertThat(outcome(first)).isEqualTo("CallFailed: the model failed: java.lang.UnsupportedOperationException");
    }

    @Test
    void outputsAreThoseThatTheModelReturned() {
        List<String> kept = new ArrayList<>();
        trial.model = (key, items, call) -> {
            kept.addAll(items);
            return kept;
        };
        Submission<String> first = trial.submit("k", "a");
        trial.step();
        kept.set(0, "changed");
        assertThat(outcome(first)).isEqualTo("[a]");
        assertThat(first).hasToString("Submission[1 item, over]");
    }
}
