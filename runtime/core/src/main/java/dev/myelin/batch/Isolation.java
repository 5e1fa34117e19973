package dev.myelin.batch;

import dev.myelin.context.RuntimeContext;
import dev.myelin.progress.ProgressMeter;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Infers batches. One that fails is halved, and the halves that fail again, until the inputs that make it fail stand alone: of n
 * inputs with k such ones that takes about 2 k log(n / k) calls more. After a batch with many of them the next one is inferred one
 * by one, until there are few again: a model that fails on everything is called once for each input.
 */
final class Isolation<I, O> {

    /** From one failure in so many inputs on, halving takes more calls than one by one. */
    private static final int MANY = 4;

    private final Inference<I, O> inference;
    private final Mishaps mishaps;
    private final RuntimeContext runtime;
    private final ProgressMeter meter;
    private final long total;
    private boolean isOneByOne;

    Isolation(Inference<I, O> inference, Mishaps mishaps, RuntimeContext runtime, ProgressMeter meter, long total) {
        this.inference = inference;
        this.mishaps = mishaps;
        this.runtime = runtime;
        this.meter = meter;
        this.total = total;
    }

    /**
     * Infers a batch.
     *
     * @param results get one for each input
     * @return whether nothing failed
     * @throws Exception what ends the run; the results before it are there
     */
    boolean infer(Inputs<I> batch, Chunk<O> results) throws Exception {
        return new OneBatch(batch, results).infer();
    }

    private final class OneBatch {

        private final Inputs<I> batch;
        private final List<I> valid;
        private final Iterator<ItemError> invalid;
        private final Chunk<O> results;
        private int failures;
        private @Nullable ItemError nextInvalid;

        OneBatch(Inputs<I> batch, Chunk<O> results) {
            this.batch = batch;
            this.results = results;
            this.valid = batch.valid();
            this.invalid = batch.errors().iterator();
            this.nextInvalid = invalid.hasNext() ? invalid.next() : null;
        }

        boolean infer() throws Exception {
            if (isOneByOne) {
                for (int i = 0; i < valid.size(); i++) {
                    infer(i, i + 1);
                }
            } else if (!valid.isEmpty()) {
                infer(0, valid.size());
            }
            addInvalid();
            isOneByOne = failures > 1 && failures * MANY >= valid.size();
            return failures == 0;
        }

        private void infer(int from, int to) throws Exception {
            if (runtime.isCancelled()) { // also among the calls that look for bad inputs
                throw new InterruptedException(runtime.whyCancelled());
            }
            List<O> outputs;
            try {
                outputs = WrongOutputs.refuse(inference.infer(part(from, to), progress(from, to)), to - from);
            } catch (Throwable e) {
                refuseToGoOn(e, to);
                if (to - from > 1) {
                    int middle = (from + to) >>> 1;
                    infer(from, middle);
                    infer(middle, to);
                } else {
                    addFailure(e);
                }
                return;
            }
            add(outputs);
        }

        private List<I> part(int from, int to) {
            return to - from == valid.size() ? valid : valid.subList(from, to);
        }

        private BatchProgress progress(int from, int to) {
            return new BatchProgress(
                    meter,
                    batch.reached(batch.placeOfValid(from)),
                    to == valid.size() ? batch.end() : batch.reached(batch.placeOfValid(to)),
                    total);
        }

        /** What is not the inputs' fault is not looked for among them. */
        private void refuseToGoOn(Throwable e, int to) throws Exception {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            if (e instanceof OutOfMemoryError || runtime.isCancelled()) {
                addInvalid();
                throw new PartFailed(batch.place(place()), batch.place(batch.placeOfValid(to - 1)), e);
            }
        }

        private void add(List<O> outputs) throws ItemFailed {
            if (nextInvalid == null) {
                results.addAll(outputs);
                return;
            }
            for (O output : outputs) {
                addInvalid();
                results.add(output);
            }
        }

        private void addFailure(Throwable e) throws ItemFailed {
            addInvalid();
            addError(ItemError.of(batch.index(place()), batch.line(place()), e));
            failures++;
        }

        /** Adds the inputs that are not valid and come next. */
        private void addInvalid() throws ItemFailed {
            while (nextInvalid != null && nextInvalid.index() == results.next()) {
                addError(nextInvalid);
                nextInvalid = invalid.hasNext() ? invalid.next() : null;
            }
        }

        private void addError(ItemError error) throws ItemFailed {
            mishaps.note(error);
            results.addError(error);
        }

        /** Which of the batch's inputs comes next. */
        private int place() {
            return (int) (results.next() - batch.index(0));
        }
    }
}
