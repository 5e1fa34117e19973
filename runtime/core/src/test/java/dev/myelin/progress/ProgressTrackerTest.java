package dev.myelin.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.step.StepSpec;
import dev.myelin.testing.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTrackerTest {

    private final Heard heard = new Heard();
    private final AtomicLong clock = new AtomicLong();

    private ProgressTracker tracker(ProgressCategory... categories) {
        return new ProgressTracker(List.of(categories), heard, clock::get);
    }

    private static StepSpec weight(String name, double weight) {
        return StepSpec.of(name, weight);
    }

    private static StepSpec proportion(String name, double proportion) {
        return new StepSpec(name, 1, proportion);
    }

    @Nested
    class Shares {

        @Test
        void followTheWeightsWhateverTheyAddUpTo() {
            ProgressTracker tracker = tracker(weight("load", 1), weight("infer", 3));
            tracker.report("load", 1, 2);
            tracker.report("load", 2, 2);
            tracker.report("infer", 1, 3);
            tracker.report("infer", 3, 3);
            assertThat(heard.lines())
                    .containsExactly("12.5 load 50.0", "25.0 load 100.0", "50.0 infer 33.33", "100.0 infer 100.0");
        }

        @Test
        void areTheProportionsWhereThereAreSome() {
            ProgressTracker tracker = tracker(proportion("load", 30), proportion("infer", 60));
            tracker.report("load", 1, 1);
            tracker.report("infer", 1, 1);
            assertThat(heard.overall()).containsExactly(30.0, 90.0);
        }

        @Test
        void ofWeightsDivideWhatProportionsLeave() {
            ProgressTracker tracker = tracker(weight("a", 1), proportion("b", 40), weight("c", 2));
            tracker.report("a", 1, 1);
            tracker.report("b", 1, 1);
            tracker.report("c", 1, 2);
            assertThat(heard.overall()).containsExactly(20.0, 60.0, 80.0);
        }

        @Test
        void ofProportionsBeyond100AreScaledDown() {
            ProgressTracker tracker = tracker(proportion("a", 100), proportion("b", 60), weight("c", 5));
            tracker.report("a", 1, 1);
            tracker.report("b", 1, 1);
            tracker.report("c", 1, 1);
            assertThat(heard.overall()).containsExactly(62.5, 100.0, 100.0);
        }

        @Test
        void ofUndeclaredCategoriesAreHalfOfWhatIsUnusedAtLeast5And2WhenUnder5AreLeft() {
            ProgressTracker tracker = tracker();
            for (String category : List.of("a", "b", "c", "d", "e", "f", "g")) {
                tracker.report(category, 1, 1);
            }
            // 50, 25, 12.5, 6.25, then 5 of the 6.25 left, then 2 of the 1.25 left, then no more than 100.
            assertThat(heard.overall()).containsExactly(50.0, 75.0, 87.5, 93.75, 98.75, 100.0, 100.0);
        }

        @Test
        void ofUndeclaredCategoriesComeFromWhatProportionsLeave() {
            ProgressTracker tracker = tracker(proportion("a", 40));
            tracker.report("surprise", 1, 2);
            tracker.report("surprise", 2, 2);
            tracker.report("a", 1, 1);
            assertThat(heard.overall()).containsExactly(15.0, 30.0, 70.0);
        }

        @Test
        void ofUndeclaredCategoriesAre5WhereJust5AreLeft() {
            ProgressTracker tracker = tracker(proportion("a", 95));
            tracker.report("surprise", 1, 1);
            assertThat(heard.overall()).containsExactly(5.0);
        }

        @Test
        void areAsDeclaredLast() {
            ProgressTracker tracker = tracker(weight("a", 1));
            tracker.declare(List.of(proportion("b", 50)));
            tracker.report("b", 1, 1);
            tracker.report("a", 1, 1);
            assertThat(heard.overall()).containsExactly(50.0, 75.0);
        }

        @Test
        void cannotBeDeclaredOnceACategoryHasReported() {
            ProgressTracker tracker = tracker();
            tracker.report("a", 1, 1);
            assertThatThrownBy(() -> tracker.declare(List.of()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("progress has been reported already; declare categories before");
        }
    }

    @Nested
    class Overall {

        @Test
        void countsEarlierCategoriesWholeInOrderOfFirstUse() {
            ProgressTracker tracker = tracker(weight("a", 1), weight("b", 1), weight("c", 2));
            tracker.report("c", 1, 10);
            tracker.report("a", 0, 1);
            assertThat(heard.overall()).containsExactly(5.0, 50.0);
        }

        @Test
        void losesNothingWhenACategoryIsReturnedTo() {
            ProgressTracker tracker = tracker(weight("a", 1), weight("b", 1), weight("c", 2));
            tracker.report("a", 1, 2);
            tracker.report("b", 1, 2);
            tracker.report("a", 2, 2);
            tracker.report("c", 1, 2);
            assertThat(heard.lines()).containsExactly("12.5 a 50.0", "37.5 b 50.0", "37.5 a 100.0", "75.0 c 50.0");
        }

        @Test
        void neverGoesBack() {
            ProgressTracker tracker = tracker(weight("a", 1));
            tracker.report("a", 8, 10);
            tracker.report("a", 2, 10);
            tracker.report("a", 9, 100);
            assertThat(heard.overall()).containsExactly(80.0, 80.0, 80.0);
        }

        @Test
        void hasTwoDecimals() {
            ProgressTracker tracker = tracker(weight("a", 1), weight("b", 2));
            tracker.report("a", 1, 7);
            assertThat(heard.lines()).containsExactly("4.76 a 14.29");
        }

        @Test
        void is100OnceComplete() {
            ProgressTracker tracker = tracker(weight("a", 1), weight("b", 1));
            tracker.report("a", 1, 10);
            tracker.complete();
            ProgressSnapshot whole = new ProgressSnapshot(
                    100, "a", 100, Duration.ZERO, List.of(new ProgressSnapshot.Part("a", 0, 100, Duration.ZERO)));
            assertThat(heard.progress.get(1)).isEqualTo(whole);
            assertThat(tracker.snapshot()).isEqualTo(whole);
        }

        @Test
        void staysAt100WhenSomebodyReportsAfterwards() {
            ProgressTracker tracker = tracker(weight("a", 1), weight("b", 1));
            tracker.complete();
            tracker.report("a", 1, 2);
            assertThat(heard.overall()).containsExactly(100.0, 100.0);
        }

        @Test
        void isZeroWithoutACategoryBeforeAnyReport() {
            assertThat(tracker(weight("a", 1)).snapshot()).isEqualTo(new ProgressSnapshot(0, null, 0, null));
        }
    }

    @Nested
    class Remaining {

        @Test
        void isElapsedByDoneTimesWhatIsLeft() {
            ProgressTracker tracker = tracker(weight("a", 1));
            tracker.report("a", 0, 10);
            clock.set(Duration.ofSeconds(8).toNanos());
            tracker.report("a", 4, 10);
            assertThat(heard.progress.get(0).remaining()).isNull();
            assertThat(heard.progress.get(1).remaining()).isEqualTo(Duration.ofSeconds(12));
        }

        @Test
        void countsFromTheCategorysOwnBegin() {
            ProgressTracker tracker = tracker(weight("a", 1), weight("b", 1));
            tracker.report("a", 1, 1);
            clock.set(Duration.ofSeconds(100).toNanos());
            tracker.report("b", 0, 4);
            clock.set(Duration.ofSeconds(103).toNanos());
            tracker.report("b", 1, 4);
            assertThat(heard.progress.get(2).remaining()).isEqualTo(Duration.ofSeconds(9));
        }

        @Test
        void isNothingAtTheEnd() {
            ProgressTracker tracker = tracker(weight("a", 1));
            tracker.report("a", 0, 4);
            clock.set(Duration.ofSeconds(3).toNanos());
            tracker.report("a", 4, 4);
            assertThat(heard.progress.get(1).remaining()).isEqualTo(Duration.ZERO);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "1, -1", "-1, 5", "6, 5"})
    void refusesDoneOutsideOfTotal(long done, long total) {
        ProgressTracker tracker = tracker(weight("a", 1));
        assertThatThrownBy(() -> tracker.report("a", done, total))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("progress of 'a' must be within 0 and a positive total, was " + done + " of " + total);
        assertThat(heard.progress).isEmpty();
    }

    @Test
    void passesOnMetricsAndLogEventsAsTheyWereThen() {
        ProgressTracker tracker = tracker();
        Map<String, Object> values = new HashMap<>(Map.of("accuracy", 0.5));
        tracker.metrics("infer", values);
        tracker.log(new LogEvent("note", values, Instant.EPOCH));
        values.put("accuracy", 0.9);
        assertThat(heard.metrics).containsExactly("infer {accuracy=0.5}");
        assertThat(heard.events()).containsExactly("note {accuracy=0.5}");
    }
}
