package dev.myelin.serving.batch;

import static dev.myelin.serving.batch.BatchTrial.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Items of like length go together. */
class LengthsTest {

    private final BatchTrial trial = byLength(4);

    private static BatchTrial byLength(int maxSize) {
        return new BatchTrial(
                options -> options.maxSize(maxSize).maxRequests(1_000).length(item -> item.length()));
    }

    @Test
    void itemsOfLikeLengthGoTogether() {
        Submission<String> mixed = trial.submit("k", "a", "aaaa", "b", "bbbb", "c", "cccc", "a", "aaaaa");
        assertThat(trial.steps()).containsExactly("k[a, b, c, a]", "k[aaaa, bbbb, cccc, aaaaa]");
        assertThat(outcome(mixed)).isEqualTo("[A, AAAA, B, BBBB, C, CCCC, A, AAAAA]");
    }

    @Test
    void theOneThatWaitsLongestIsInTheNextCall() {
        trial.submit("k", "aaaaaaaa");
        for (int i = 0; i < 8; i++) {
            trial.submit("k", "a");
        }
        assertThat(trial.steps()).containsExactly("k[aaaaaaaa, a, a, a]", "k[a, a, a, a]", "k[a]");
    }

    @Test
    void aCallThatIsNotFullTakesTheNearestLengthsShorterOnesFirst() {
        trial.submit("k", "aaaa");
        trial.submit("k", "cccccccccccccccc");
        trial.submit("k", "bbbbbbbb");
        trial.submit("k", "b");
        trial.submit("k", "bb");
        trial.submit("k", "aaaaaaa");
        assertThat(trial.steps()).containsExactly("k[aaaa, aaaaaaa, bb, bbbbbbbb]", "k[cccccccccccccccc, b]");
    }

    @Test
    void bucketsArePowersOfTwo() {
        Buckets<Long> buckets = new Buckets<>(Long::longValue);
        List<Long> lengths = List.of(-5L, 0L, 1L, 2L, 3L, 4L, 7L, 8L, Long.MAX_VALUE, Long.MIN_VALUE);
        Request<String, Long, String> request = new Request<>(
                new BatchQueue<>(BatcherOptions.<Long>defaults(), trial.time), "k", lengths, null, null, buckets);
        assertThat(request.shares)
                .extracting(share -> share.bucket, share -> share.size())
                .containsExactly(tuple(0, 3), tuple(1, 1), tuple(2, 2), tuple(3, 2), tuple(4, 1), tuple(63, 1));
    }

    @Test
    void aLengthThatFailsIsForWhoSubmits() {
        BatchTrial broken = new BatchTrial(options -> options.length(item -> {
            throw new IllegalStateException("no length");
        }));
        assertThatThrownBy(() -> broken.submit("k", "a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no length");
        assertThat(broken.health().ongoingRequests()).isZero();
    }

    /** While ever more short items come: between two turns of a request there are at most as many calls as requests were before it. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void noItemStarves(
            @ForAll @IntRange(min = 1, max = 8) int maxSize,
            @ForAll @IntRange(min = 1, max = 10) int arrivalsForACall,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 40) Integer> lengths) {
        BatchTrial busy = byLength(maxSize);
        for (int i = 0; i < 5; i++) {
            busy.submit("k", "b");
        }
        Set<String> waiting = new LinkedHashSet<>();
        lengths.forEach(length -> waiting.add(waiting.size() + "a".repeat(length)));
        Submission<String> watched = busy.submit("k", waiting.toArray(String[]::new));
        busy.model = (key, items, call) -> {
            items.forEach(waiting::remove);
            return BatchTrial.upper(items);
        };
        int ahead = busy.health().ongoingRequests();
        int calls = 0;
        for (int made = 0; !waiting.isEmpty(); made++) {
            String first = waiting.iterator().next();
            busy.step();
            calls++;
            assertThat(calls).isLessThanOrEqualTo(ahead);
            if (!waiting.contains(first)) {
                ahead = busy.health().ongoingRequests();
                calls = 0;
            }
            for (int i = 0; i < arrivalsForACall && made < 90; i++) {
                busy.submit("k", "b");
            }
        }
        assertThat(outcome(watched)).startsWith("[0A");
    }

    /** The request whose turn it is has its first waiting item in the call, and no call has less items than it could. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void eachCallHasTheFirstItemThatWaitsAndIsFull(
            @ForAll @IntRange(min = 1, max = 6) int maxSize,
            @ForAll @Size(min = 1, max = 20) List<@Size(min = 1, max = 9) List<@IntRange(max = 70) Integer>> requests) {
        BatchTrial still = byLength(maxSize);
        List<List<String>> waiting = new ArrayList<>();
        List<Submission<String>> submissions = new ArrayList<>();
        int number = 0;
        for (List<Integer> lengths : requests) {
            List<String> items = new ArrayList<>();
            for (int length : lengths) {
                items.add(number++ + "a".repeat(length));
            }
            waiting.add(items);
            submissions.add(still.submit("k", items.toArray(String[]::new)));
        }
        List<String> called = new ArrayList<>();
        still.model = (key, items, call) -> {
            called.addAll(items);
            return BatchTrial.upper(items);
        };
        while (!waiting.isEmpty()) {
            int left = waiting.stream().mapToInt(List::size).sum();
            called.clear();
            still.step();
            assertThat(called).hasSize(Math.min(maxSize, left)).doesNotHaveDuplicates();
            assertThat(called).contains(waiting.get(0).get(0));
            List<List<String>> served = waiting.stream()
                    .filter(items -> called.contains(items.get(0)))
                    .sorted(Comparator.comparingInt(items -> firstPlace(called, items)))
                    .toList();
            waiting.removeAll(served); // items differ, so lists do
            waiting.addAll(served);
            waiting.forEach(items -> items.removeAll(called));
            waiting.removeIf(List::isEmpty);
        }
        assertThat(submissions).noneMatch(submission -> outcome(submission).equals("waits"));
    }

    private static int firstPlace(List<String> called, List<String> items) {
        return items.stream()
                .mapToInt(called::indexOf)
                .filter(place -> place >= 0)
                .min()
                .orElseThrow();
    }
}
