package dev.myelin.serving.batch;

import static dev.myelin.serving.batch.BatchTrial.failure;
import static dev.myelin.serving.batch.BatchTrial.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** The threads of a batcher. */
@Timeout(120)
class BatcherTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    /** A call that waits in the model until the test lets it go. */
    private record Held(String thread, List<String> items, BatchCall call, CountDownLatch gate) {}

    private VirtualTime time = new VirtualTime();
    private final BlockingQueue<Held> held = new LinkedBlockingQueue<>();
    private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
    private Batcher<String, String, String> batcher = batcher(this::hold, options -> options);

    private Batcher<String, String, String> batcher(
            BatchRunner<String, String, String> model, UnaryOperator<BatcherOptions.Builder<String>> setting) {
        return new Batcher<>(model, setting.apply(BatcherOptions.builder()).build(), time, task -> {
            Thread thread = new Thread(task);
            threads.add(thread);
            return thread;
        });
    }

    private List<String> hold(String key, List<String> items, BatchCall call) throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        held.add(new Held(Thread.currentThread().getName(), items, call, gate));
        gate.await();
        return BatchTrial.upper(items);
    }

    private void use(UnaryOperator<BatcherOptions.Builder<String>> setting) {
        use(this::hold, setting);
    }

    private void use(BatchRunner<String, String, String> model, UnaryOperator<BatcherOptions.Builder<String>> setting) {
        batcher.close();
        time = new VirtualTime();
        threads.clear();
        batcher = batcher(model, setting);
    }

    private Submission<String> submit(String... items) {
        return batcher.submit("k", List.of(items), null);
    }

    private static List<String> outputs(Submission<String> submission) throws Exception {
        return submission.outcome().toCompletableFuture().get();
    }

    @AfterEach
    void close() throws Exception {
        batcher.close();
        assertThat(batcher.awaitWorkers(LONG)).isTrue();
    }

    @Test
    void whatQueuedWhileTheModelWasBusyGoesTogether() throws Exception {
        Submission<String> first = submit("a");
        Held busy = held.take();
        Submission<String> second = submit("b");
        Submission<String> third = submit("c", "a");
        assertThat(batcher.health().queuedItems()).isEqualTo(3);
        busy.gate().countDown();
        Held together = held.take();
        assertThat(together.items()).containsExactly("b", "c", "a");
        assertThat(together.thread()).isEqualTo("myelin-batch-1");
        together.gate().countDown();
        assertThat(outputs(first)).containsExactly("A");
        assertThat(outputs(second)).containsExactly("B");
        assertThat(outputs(third)).containsExactly("C", "A");
    }

    @Test
    void aCallTellsWhereItsRequestsComeFrom() throws Exception {
        Submission<String> first = batcher.submit("k", List.of("a"), null, "one");
        Held busy = held.take();
        assertThat(busy.call().origins()).containsExactly("one");
        List<Submission<String>> others = List.of(
                batcher.submit("k", List.of("b", "c"), null, "two"),
                submit("c"),
                batcher.submit("k", List.of("a"), null, "three"));
        busy.gate().countDown();
        Held together = held.take();
        assertThat(together.call().origins()).containsExactly("two", "three");
        together.gate().countDown();
        assertThat(outputs(first)).containsExactly("A");
        assertThat(outputs(others.get(1))).containsExactly("C");
    }

    @Test
    void outcomesAreCompletedOnTheWorker() throws Exception {
        Submission<String> first = submit("a");
        Held busy = held.take();
        CompletableFuture<String> where = first.outcome()
                .thenApply(outputs -> Thread.currentThread().getName())
                .toCompletableFuture();
        busy.gate().countDown();
        assertThat(where.get()).isEqualTo("myelin-batch-1");
        assertThat(threads).allMatch(Thread::isDaemon);
    }

    @Test
    void severalWorkersShareTheItemsOfOneRequest() throws Exception {
        use(options -> options.workers(3).maxSize(2));
        Submission<String> many = submit("a", "b", "c", "a", "b");
        List<Held> calls = List.of(held.take(), held.take(), held.take());
        Set<String> names = new TreeSet<>();
        calls.forEach(call -> names.add(call.thread()));
        assertThat(names).containsExactly("myelin-batch-1", "myelin-batch-2", "myelin-batch-3");
        assertThat(calls).extracting(Held::items).contains(List.of("a", "b"), List.of("c", "a"), List.of("b"));
        calls.forEach(call -> call.gate().countDown());
        assertThat(outputs(many)).containsExactly("A", "B", "C", "A", "B");
    }

    @Test
    void aWorkerThatFindsOnlyLateWorkTellsBeforeItWaits() throws Exception {
        submit("a");
        Held busy = held.take();
        Submission<String> late = batcher.submit("k", List.of("b"), time.in(Duration.ofMillis(1)));
        time.jump(Duration.ofMillis(1)); // the timer has not noticed yet
        busy.gate().countDown();
        late.outcome().handle((outputs, e) -> true).toCompletableFuture().get();
        assertThat(outcome(late)).isEqualTo("DeadlineExceeded: the deadline passed when 0 of 1 item was done");
        assertThat(held).isEmpty();
    }

    @Test
    void aFreeWorkerGoesWhenTheWaitForCompanyIsOver() throws Exception {
        use(options -> options.maxWait(Duration.ofMillis(5)));
        submit("a");
        while (time.tasks() == 0) { // until the worker has set its alarm
            Thread.onSpinWait();
        }
        time.pass(Duration.ofMillis(5));
        assertThat(held.take().items()).containsExactly("a");
    }

    @Test
    void closingInterruptsTheModelAndFailsAllThatIsThere() throws Exception {
        Submission<String> running = submit("a");
        Held busy = held.take();
        Submission<String> queued = submit("b", "c");
        batcher.close();
        batcher.close();
        assertThat(outcome(running)).isEqualTo("ShuttingDown: shut down when 0 of 1 item was done");
        assertThat(outcome(queued)).isEqualTo("ShuttingDown: shut down when 0 of 2 items were done");
        assertThat(busy.call().isCancelled()).isTrue();
        assertThat(batcher.awaitWorkers(LONG)).isTrue(); // its gate is still shut
        assertThat(batcher.health()).isEqualTo(new BatcherHealth(1, 0, 0, Duration.ZERO, 0, 0, true));
        assertThat(held).isEmpty();
    }

    @Test
    void drainingFinishesWhatIsThere() throws Exception {
        Submission<String> running = submit("a");
        Held busy = held.take();
        Submission<String> queued = submit("b");
        CompletableFuture<?> drained = batcher.drain(LONG).toCompletableFuture();
        assertThat(batcher.awaitWorkers(Duration.ZERO)).isFalse();
        busy.gate().countDown();
        held.take().gate().countDown();
        drained.get();
        assertThat(outcome(running)).isEqualTo("[A]");
        assertThat(outcome(queued)).isEqualTo("[B]");
        assertThat(batcher.awaitWorkers(LONG)).isTrue();
    }

    @Test
    void drainingEndsAtItsLimit() throws Exception {
        Submission<String> running = submit("a");
        held.take();
        CompletableFuture<?> drained = batcher.drain(LONG).toCompletableFuture();
        time.pass(LONG);
        drained.get();
        assertThat(outcome(running)).isEqualTo("ShuttingDown: shut down when 0 of 1 item was done");
        assertThat(batcher.awaitWorkers(LONG)).isTrue();
    }

    @Test
    void aBatcherMayBeClosedByWhoHearsOfAnOutcome() throws Exception {
        Submission<String> first = submit("a");
        Held busy = held.take();
        CompletableFuture<Boolean> interrupted = first.outcome()
                .thenApply(outputs -> {
                    batcher.close();
                    return Thread.currentThread().isInterrupted();
                })
                .toCompletableFuture();
        busy.gate().countDown();
        assertThat(interrupted.get()).isFalse();
        assertThat(batcher.awaitWorkers(LONG)).isTrue();
    }

    @Test
    void aWorkerWhoseCallLastsTooLongHangs() throws Exception {
        use(options -> options.hungAfter(Duration.ofSeconds(9)).workers(2));
        assertThat(batcher.health()).isEqualTo(new BatcherHealth(2, 2, 0, Duration.ZERO, 0, 0, false));
        assertThat(batcher.health().isReady()).isTrue();
        Submission<String> hanging = submit("a");
        Held busy = held.take();
        time.pass(Duration.ofSeconds(9));
        assertThat(batcher.health()).isEqualTo(new BatcherHealth(2, 2, 0, Duration.ofSeconds(9), 0, 1, false));
        assertThat(batcher.health().isReady()).isTrue();
        time.pass(Duration.ofNanos(1));
        assertThat(batcher.health())
                .isEqualTo(new BatcherHealth(2, 2, 1, Duration.ofSeconds(9).plusNanos(1), 0, 1, false));
        assertThat(batcher.health().isReady()).isFalse();
        busy.gate().countDown();
        assertThat(outputs(hanging)).containsExactly("A");
        while (batcher.health().workersHung() > 0) { // a moment after its outcome
            Thread.onSpinWait();
        }
        assertThat(batcher.health().isReady()).isTrue();
        assertThat(batcher).hasToString("Batcher[" + batcher.health() + "]");
    }

    @Test
    void aDeadWorkerIsSeen() throws Exception {
        batcher.close();
        time = new VirtualTime();
        threads.clear();
        BatcherOptions<String> two = BatcherOptions.<String>builder().workers(2).build();
        batcher = new Batcher<>(this::hold, two, time, task -> {
            Thread thread = threads.isEmpty() ? new Thread(() -> {}) : new Thread(task);
            threads.add(thread);
            return thread;
        });
        threads.get(0).join();
        assertThat(batcher.health()).isEqualTo(new BatcherHealth(2, 1, 0, Duration.ZERO, 0, 0, false));
        assertThat(batcher.health().isReady()).isFalse();
        Submission<String> first = submit("a");
        held.take().gate().countDown();
        assertThat(outputs(first)).containsExactly("A");
    }

    @Test
    void aDrainingBatcherIsNotReady() throws Exception {
        submit("a");
        held.take();
        batcher.drain(LONG);
        assertThat(batcher.health().isReady()).isFalse();
    }

    @Test
    void aWorkerOutlivesErrors() throws Exception {
        use(
                (key, items, call) -> {
                    if (items.contains("bad")) {
                        throw new StackOverflowError("too deep");
                    }
                    Thread.currentThread().interrupt();
                    return BatchTrial.upper(items);
                },
                options -> options);
        Submission<String> bad = submit("bad");
        assertThat(failure(bad)).hasMessage("the model failed: too deep").hasCauseInstanceOf(StackOverflowError.class);
        assertThat(outputs(submit("a"))).containsExactly("A");
        assertThat(outputs(submit("b"))).containsExactly("B");
        assertThat(batcher.health().workersAlive()).isEqualTo(1);
    }

    @Test
    void whatDependsOnAnOutcomeAndFailsCostsNobody() throws Exception {
        Submission<String> first = submit("a");
        Held busy = held.take();
        first.outcome().thenRun(() -> {
            throw new StackOverflowError();
        });
        busy.gate().countDown();
        Submission<String> second = submit("b");
        held.take().gate().countDown();
        assertThat(outputs(second)).containsExactly("B");
    }

    @Test
    void aListenerThatFailsIsToldOfOnce() throws Exception {
        Logger log = (Logger) LoggerFactory.getLogger(Batcher.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        log.setAdditive(false);
        log.setLevel(Level.WARN);
        try {
            use(
                    (key, items, call) -> BatchTrial.upper(items),
                    options -> options.listener(report -> {
                        throw new AssertionError("broken");
                    }));
            assertThat(outputs(submit("a"))).containsExactly("A");
            assertThat(outputs(submit("b"))).containsExactly("B");
        } finally {
            log.setAdditive(true);
            log.setLevel(null);
            log.detachAppender(lines);
        }
        assertThat(lines.list)
                .extracting(ILoggingEvent::getLevel, ILoggingEvent::getFormattedMessage)
                .containsExactly(tuple(Level.WARN, "a batch listener failed; its further failures are not told"));
    }

    @Test
    void theRealTimeEndsWhatIsLate() throws Exception {
        try (Batcher<String, String, String> real = new Batcher<>(this::hold, BatcherOptions.defaults())) {
            Submission<String> busy = real.submit("k", List.of("a"), null);
            held.take();
            Submission<String> late =
                    real.submit("k", List.of("b"), Instant.now().plusMillis(2));
            late.outcome().handle((outputs, e) -> e).toCompletableFuture().get();
            assertThat(outcome(late)).isEqualTo("DeadlineExceeded: the deadline passed when 0 of 1 item was done");
            assertThat(outcome(busy)).isEqualTo("waits");
            real.drain(Duration.ofMillis(2)).toCompletableFuture().get();
            assertThat(outcome(busy)).isEqualTo("ShuttingDown: shut down when 0 of 1 item was done");
            assertThat(real.awaitWorkers(LONG)).isTrue();
        }
    }
}
