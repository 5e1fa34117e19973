package dev.myelin.serving.batch;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Calls the model for one worker. When a call fails and has several requests, it is halved, and the halves that fail again, until those
 * stand alone that the model fails on: of n requests with one such that takes 2 log n calls more at most, and when it fails on all,
 * less than 2 n calls in all.
 */
final class Caller<K, I, O> {

    private final BatchRunner<K, I, O> runner;
    private final BatchQueue<K, I, O> queue;
    private final BatchListener listener;
    private final AtomicBoolean hasListenerFailed;

    /** What is under way, until those who wait for it were told. */
    private volatile @Nullable Call<K, I, O> current;

    /** @param hasListenerFailed set with its first failure, which alone is logged; for all workers */
    Caller(
            BatchRunner<K, I, O> runner,
            BatchQueue<K, I, O> queue,
            BatchListener listener,
            AtomicBoolean hasListenerFailed) {
        this.runner = runner;
        this.queue = queue;
        this.listener = listener;
        this.hasListenerFailed = hasListenerFailed;
    }

    /** Makes a call, and those that follow from its failure. Throws nothing. */
    void run(Call<K, I, O> call) {
        try {
            attempt(call);
        } catch (Throwable e) { // not the model's: one of the JVM, such as a lack of memory
            queue.fail(call, e);
        } finally {
            current = null;
        }
    }

    private void attempt(Call<K, I, O> call) {
        current = call;
        Object[] outputs;
        try {
            outputs = WrongOutputs.refuse(runner.run(call.key(), call.items(), call), call.size());
        } catch (Throwable e) { // an Error too costs only those whose items cause it
            report(call, true);
            isolate(call, e);
            return;
        }
        report(call, false);
        queue.succeed(call, outputs);
    }

    private void isolate(Call<K, I, O> call, Throwable cause) {
        if (call.parts().size() == 1) {
            queue.fail(call, cause);
            return;
        }
        for (List<Part<K, I, O>> half : call.halves()) {
            Call<K, I, O> again = queue.again(half);
            if (again != null) {
                attempt(again);
            }
        }
    }

    private void report(Call<K, I, O> call, boolean hasFailed) {
        BatchReport report = queue.report(call, hasFailed);
        try {
            listener.called(report);
        } catch (Throwable e) {
            if (!hasListenerFailed.getAndSet(true)) {
                LoggerFactory.getLogger(Batcher.class)
                        .warn("a batch listener failed; its further failures are not told", e);
            }
        }
    }

    /** When what is under way began; null when nothing is. */
    @Nullable
    Long busySince() {
        Call<K, I, O> call = current;
        return call == null ? null : call.startedAt();
    }
}
