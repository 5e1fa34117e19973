package dev.myelin.serving.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A queue whose worker is the test: each call is made when the test says so, on its thread. The output of {@code a} is {@code A}. */
final class BatchTrial {

    final VirtualTime time = new VirtualTime();
    final BatchQueue<String, String, String> queue;
    final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    final List<BatchReport> reports = new ArrayList<>();
    BatchRunner<String, String, String> model = (key, items, call) -> upper(items);
    private final Caller<String, String, String> caller;

    BatchTrial(UnaryOperator<BatcherOptions.Builder<String>> setting) {
        BatcherOptions<String> options =
                setting.apply(BatcherOptions.builder()).listener(reports::add).build();
        queue = new BatchQueue<>(options, time);
        caller = new Caller<>(this::run, queue, options.listener(), new AtomicBoolean());
    }

    private List<String> run(String key, List<String> items, BatchCall call) throws Exception {
        calls.add(key + items);
        return model.run(key, items, call);
    }

    static List<String> upper(List<String> items) {
        return items.stream().map(BatchTrial::upper).toList();
    }

    static String upper(String item) {
        return item.replace('a', 'A').replace('b', 'B').replace('c', 'C');
    }

    Submission<String> submit(String key, String... items) {
        return queue.submit(key, List.of(items), null, null);
    }

    Submission<String> submitWithin(Duration limit, String... items) {
        return queue.submit("k", List.of(items), time.in(limit), null);
    }

    Submission<String> submitBy(@Nullable Instant deadline, String... items) {
        return queue.submit("k", List.of(items), deadline, null);
    }

    /** A request of so many items: {@code p0}, {@code p1}, ... */
    Submission<String> many(String key, String prefix, int count) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(prefix + i);
        }
        return queue.submit(key, items, null, null);
    }

    /** The next call, which the test ends as it likes. */
    Call<String, String, String> take() {
        return Objects.requireNonNull(queue.poll(), "no call");
    }

    /** Makes the next call, and those that follow from its failure. What was called, in order; empty: there was nothing to do. */
    List<String> step() {
        int before = calls.size();
        Call<String, String, String> call = queue.poll();
        if (call != null) {
            caller.run(call);
        }
        return List.copyOf(calls.subList(before, calls.size()));
    }

    /** Steps until there is nothing to do. */
    List<String> steps() {
        int before = calls.size();
        while (!step().isEmpty()) {
            // goes on
        }
        return List.copyOf(calls.subList(before, calls.size()));
    }

    BatcherHealth health() {
        return queue.health(1);
    }

    /** The outputs, or the failure and its message, or {@code waits}. */
    static String outcome(Submission<?> submission) {
        if (!submission.outcome().toCompletableFuture().isDone()) {
            return "waits";
        }
        Throwable failure = failure(submission);
        return failure == null
                ? submission.outcome().toCompletableFuture().join().toString()
                : failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    /** Why a request that is over failed; null: it did not. */
    static @Nullable Throwable failure(Submission<?> submission) {
        // Not get(): what that throws for a cancelled one differs from JDK to JDK.
        Throwable thrown = submission
                .outcome()
                .handle((results, e) -> e)
                .toCompletableFuture()
                .join();
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }
}
