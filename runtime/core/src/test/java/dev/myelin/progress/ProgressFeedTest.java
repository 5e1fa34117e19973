package dev.myelin.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Listeners on a thread of their own. */
class ProgressFeedTest {

    private static final ProgressCategory WORK = InferenceProgress.INFERENCE;

    private final List<Double> progress = Collections.synchronizedList(new ArrayList<>());
    private final List<String> events = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch isBusy = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    /** Takes its time with the first that it hears. */
    private final ProgressListener slow = new StepListener() {

        @Override
        public void progress(ProgressSnapshot snapshot) {
            waitOnce();
            progress.add(snapshot.overall());
        }

        @Override
        public void metrics(String category, Map<String, ? extends @Nullable Object> values) {
            waitOnce();
            events.add(category + " " + values);
        }

        @Override
        public void step(StepEvent event) {
            waitOnce();
            events.add(event.step() + " " + event.kind());
        }

        private void waitOnce() {
            isBusy.countDown();
            try {
                mayGoOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    @AfterEach
    void noThreadIsLeft() {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("myelin-progress");
    }

    private static ProgressTracker tracker(ProgressListener... listeners) {
        return ProgressTracker.telling(List.of(listeners), List.of(WORK));
    }

    @Test
    void doNotSlowTheWorkAndHearTheLast() throws InterruptedException {
        try (ProgressTracker tracker = tracker(slow)) {
            tracker.report("inference", 0, 1000);
            isBusy.await();
            for (int done = 1; done < 1000; done++) {
                tracker.report("inference", done, 1000);
            }
            assertThat(progress).isEmpty();
            mayGoOn.countDown();
        }
        assertThat(progress).containsExactly(0.0, 99.9);
    }

    @Test
    void hearOf100() {
        mayGoOn.countDown();
        try (ProgressTracker tracker = tracker(slow)) {
            tracker.report("inference", 1, 2);
            tracker.complete();
        }
        assertThat(progress).isSorted().last().isEqualTo(100.0);
    }

    @Test
    void hearEachEventInOrder() {
        try (ProgressTracker tracker = tracker(slow)) {
            for (int i = 0; i < 100; i++) {
                tracker.metrics("m", Map.of("i", i));
            }
            tracker.step("embed", StepEvent.Kind.SUCCEEDED, null);
            mayGoOn.countDown();
        }
        assertThat(events).hasSize(101).startsWith("m {i=0}", "m {i=1}").endsWith("m {i=99}", "embed SUCCEEDED");
    }

    /** A listener that never comes to an end of them would fill the memory. */
    @Test
    void missEventsBeyondABoundButNoneOfSteps() throws InterruptedException {
        try (ProgressTracker tracker = tracker(slow)) {
            tracker.metrics("first", Map.of());
            isBusy.await();
            for (int i = 0; i < ProgressFeed.MOST_WAITING + 10; i++) {
                tracker.metrics("m", Map.of());
            }
            tracker.step("embed", StepEvent.Kind.FAILED, "no");
            mayGoOn.countDown();
        }
        assertThat(events).hasSize(ProgressFeed.MOST_WAITING + 2).last().isEqualTo("embed FAILED");
    }

    /** One that only takes down what it hears needs no thread, and misses nothing. */
    @Test
    void hearAllAtOnceWhereTheyAreQuick() throws InterruptedException {
        List<Integer> heard = new ArrayList<>();
        ProgressListener quick = new ProgressListener() {

            @Override
            public boolean isQuick() {
                return true;
            }

            @Override
            public void progress(ProgressSnapshot snapshot) {}

            @Override
            public void metrics(String category, Map<String, ? extends @Nullable Object> values) {
                heard.add((Integer) values.get("i"));
            }
        };
        int many = ProgressFeed.MOST_WAITING + 10;
        try (ProgressTracker tracker = tracker(slow, quick)) {
            tracker.metrics("m", Map.of("i", 0));
            isBusy.await();
            for (int i = 1; i < many; i++) {
                tracker.metrics("m", Map.of("i", i));
            }
            assertThat(heard).hasSize(many).isSorted();
            mayGoOn.countDown();
        }
    }

    @Test
    void goOnWhenOneOfThemThrows() {
        mayGoOn.countDown();
        ProgressListener broken = snapshot -> {
            throw new IllegalStateException("broken");
        };
        try (ProgressTracker tracker = tracker(broken, slow)) {
            tracker.report("inference", 1, 1);
        }
        assertThat(progress).containsExactly(100.0);
    }

    @Test
    void hearTheLastOfAnInterruptedRun() {
        mayGoOn.countDown();
        try (ProgressTracker tracker = tracker(slow)) {
            tracker.report("inference", 1, 4);
            Thread.currentThread().interrupt();
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(progress).last().isEqualTo(25.0);
    }

    @Test
    void needNoThreadWhenThereIsNothingToHear() {
        try (ProgressTracker tracker = tracker(slow)) {
            assertThat(tracker.snapshot().overall()).isZero();
        }
        assertThat(isBusy.getCount()).isEqualTo(1);
    }
}
