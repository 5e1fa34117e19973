package dev.myelin.batch;

import dev.myelin.context.RuntimeContext;
import dev.myelin.error.InvalidConfiguration;
import dev.myelin.error.Reasons;
import dev.myelin.params.ParamsReader.ValueReader;
import dev.myelin.params.ResultWriter;
import dev.myelin.progress.ProgressCategory;
import dev.myelin.progress.ProgressMeter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One run of a predictor over all its inputs: {@code source -> batches -> infer -> sink}. Lines are read and parsed on threads
 * of their own and written on another one, each only a little ahead or behind; the model is at work on the thread that runs this. For one thread.
 *
 * @param <I> one input
 * @param <O> one output
 */
public final class BatchRun<I, O> implements AutoCloseable {

    /** Results that are handed on together: so many inputs, or what was done in so much time. */
    private static final int MOST_RESULTS = 4_096;

    private static final long MOST_NANOS = 1_000_000;

    private final RuntimeContext runtime;
    private final Source<I> source;
    private final @Nullable String linesName;
    private final Mishaps mishaps;
    private final ListSink<O> list;
    private final @Nullable LineSink<O> lines;
    private final Sink<O> sink;
    private final @Nullable Path output;
    private Chunk<O> ready = new Chunk<>(0, 0);
    private long readySince;

    /**
     * Opens what is read and written.
     *
     * @param inputs those in memory, where the options have no lines
     * @throws InvalidConfiguration when a file cannot be read or written
     */
    public BatchRun(
            BatchOptions options,
            List<I> inputs,
            ValueReader<I> reader,
            ResultWriter<? super O> writer,
            RuntimeContext runtime) {
        this.runtime = runtime;
        mishaps = new Mishaps(options.onError(), runtime::log);
        list = new ListSink<>(mishaps.areCollected());
        output = options.output();
        JsonLines from = options.inputs();
        linesName = from == null ? null : from.name();
        LineReader opened = from == null ? null : new LineReader(from);
        try {
            lines = output == null ? null : new LineSink<>(create(output, from), writer, mishaps);
        } catch (IOException | RuntimeException e) {
            if (opened != null) {
                opened.close();
            }
            throw e instanceof InvalidConfiguration known
                    ? known
                    : new InvalidConfiguration("cannot write the results to " + output + ": " + Reasons.of(e), e);
        }
        source = opened == null ? new ListSource<>(inputs) : new LineSource<>(opened, reader);
        sink = lines == null ? list : new WriteBehind<>(lines);
    }

    private static OutputFile create(Path output, @Nullable JsonLines from) throws IOException {
        Path input = from == null ? null : from.file();
        if (input != null && Files.exists(output) && Files.isSameFile(input, output)) {
            throw new InvalidConfiguration(
                    "cannot write the results to " + output + ": the inputs are read from it", null);
        }
        return OutputFile.create(output);
    }

    /**
     * Infers all inputs, in batches.
     *
     * @param batchSize of a batch; 0: what turns out to be best, up to {@code mostInBatch}
     * @throws BatchFailed when the run did not come to its end
     */
    public void infer(Inference<I, O> inference, int batchSize, int mostInBatch, ProgressCategory category)
            throws BatchFailed {
        ProgressMeter meter = runtime.progress().meter(category.value());
        BatchSize size = batchSize > 0
                ? new BatchSize.Fixed(batchSize)
                : new GrowingBatchSize(Math.min(32, mostInBatch), mostInBatch);
        try {
            inferAll(new Isolation<>(inference, mishaps, runtime, meter, source.total()), size, meter);
            handOn(System.nanoTime());
            sink.finish();
        } catch (Throwable e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw failed(e);
        }
        if (mishaps.count() > 0) {
            runtime.log("inputs_failed", Map.of("count", mishaps.count()));
        }
    }

    private void inferAll(Isolation<I, O> isolation, BatchSize size, ProgressMeter meter) throws Exception {
        Batches<I> batches = new Batches<>(source);
        if (source.total() > 0) {
            meter.report(0, 1); // the clock of this category starts
        }
        readySince = System.nanoTime();
        for (Inputs<I> batch = next(batches, size); batch != null; batch = next(batches, size)) {
            long begin = System.nanoTime();
            boolean wentWell = isolation.infer(batch, ready);
            long end = System.nanoTime();
            if (wentWell && batch.validCount() == size.next()) {
                size.took(batch.validCount(), end - begin);
            }
            if (ready.size() >= MOST_RESULTS || end - readySince >= MOST_NANOS) {
                handOn(end);
            }
            new BatchProgress(meter, batch.begin(), batch.end(), source.total()).report(1, 1);
        }
    }

    private void handOn(long now) throws IOException, InterruptedException, ItemFailed {
        sink.add(ready);
        ready = new Chunk<>(ready.next(), MOST_RESULTS);
        readySince = now;
    }

    private @Nullable Inputs<I> next(Batches<I> batches, BatchSize size) throws IOException, InterruptedException {
        if (runtime.isCancelled()) {
            throw new InterruptedException(runtime.whyCancelled());
        }
        return batches.next(size.next());
    }

    /** Ends everything: what was ready before is kept. */
    private BatchFailed failed(Throwable e) {
        boolean isInterrupted = Thread.interrupted(); // the last results are handed on all the same
        Throwable first = e;
        try {
            sink.add(ready);
            sink.settle();
        } catch (ItemFailed earlier) { // a result that could not be written, of an input before this one
            first = earlier;
        } catch (IOException | InterruptedException | RuntimeException | Error other) {
            if (other != e) {
                e.addSuppressed(other);
            }
        }
        close();
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        Path partial = lines == null ? null : lines.partial();
        if (partial != null && runtime.isCancelled()) { // a failure's message names it; that of a stop may not be told
            runtime.log("results_kept", new TreeMap<>(Map.of("count", sink.processed(), "file", partial.toString())));
        }
        return described(first);
    }

    private BatchFailed described(Throwable e) {
        if (e instanceof ItemFailed item) {
            ItemError error = item.error();
            long place = error.line() > 0 ? error.line() : error.index();
            return new BatchFailed(place(place, place, error.line() > 0), error.message(), error.cause(), kept());
        }
        if (e instanceof PartFailed part) {
            return new BatchFailed(place(part.first(), part.last(), linesName != null), "", part.getCause(), kept());
        }
        return new BatchFailed("", "", e, kept());
    }

    private String place(long first, long last, boolean isLine) {
        String what = isLine ? "line" : "input";
        String where = first == last ? what + " " + first : what + "s " + first + " to " + last;
        return " on " + where + (isLine ? " of " + linesName : "");
    }

    private String kept() {
        Path partial = lines == null ? null : lines.partial();
        if (partial == null) {
            return "";
        }
        long count = sink.processed();
        String results =
                count == 1 ? "the result before is" : String.format(Locale.ROOT, "the %,d results before are", count);
        return "; " + results + " in " + partial;
    }

    /** The results in memory, in order; of inputs that failed null where errors are collected, else nothing. */
    public List<@Nullable O> results() {
        return list.results();
    }

    /** The errors, where they are collected in memory. */
    public List<ItemError> errors() {
        return list.errors();
    }

    /** How many inputs have a result. */
    public long processed() {
        return sink.processed();
    }

    /** How many inputs failed. */
    public long failed() {
        return mishaps.count();
    }

    /** Ends the threads, and closes the files; of a run that failed, what was written is kept beside the file's place. */
    @Override
    public void close() {
        source.close();
        sink.close();
    }
}
