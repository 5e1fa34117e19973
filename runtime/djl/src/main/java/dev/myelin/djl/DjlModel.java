package dev.myelin.djl;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.translate.TranslateException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * A model file, opened by a DJL engine. Safe for use by several threads: DJL's predictors are for one thread each, so
 * that every caller gets one of its own for the call, and they are reused.
 */
public final class DjlModel implements AutoCloseable {

    private final Path file;
    private final Model model;
    private final Queue<Predictor<Call<?>, Object>> idle = new ConcurrentLinkedQueue<>();

    /** Runs hold the read lock: a session that is closed under a running call would bring the process down. */
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    private boolean closed;

    private DjlModel(Path file, Model model) {
        this.file = file;
        this.model = model;
    }

    /** {@link #open(Path, DjlOptions)} with the usual options. */
    public static DjlModel open(Path file) throws IOException {
        return open(file, DjlOptions.defaults());
    }

    /**
     * Opens a model file.
     *
     * @throws IOException when the file is missing or is not a model of the engine; the message names it
     * @throws EngineException when the engine is not on the class path or does not start on this system
     * @throws IllegalArgumentException when neither the options nor the file's name tell the engine
     */
    public static DjlModel open(Path file, DjlOptions options) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new FileNotFoundException("no model file " + file
                    + (Files.isDirectory(file) ? ": that is a folder; name the file in it" : ""));
        }
        String engine = options.engine() == null ? engineOf(file) : options.engine();
        Model model = Djl.engine(engine).newModel(file.getFileName().toString(), options.device());
        try {
            model.load(file, null, options.settings().isEmpty() ? null : options.settings());
            return new DjlModel(file, model);
        } catch (IOException | MalformedModelException | RuntimeException e) {
            model.close();
            throw new IOException(
                    "cannot open the model " + file + " (" + Files.size(file) + " bytes) with " + engine + ": "
                            + Reasons.of(e)
                            + ". Is it a model of that engine, and whole? If not, export or copy it again",
                    e);
        }
    }

    private static String engineOf(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".onnx")) {
            return Djl.ONNX_RUNTIME;
        }
        if (name.endsWith(".pt") || name.endsWith(".pth")) {
            return Djl.PYTORCH;
        }
        throw new IllegalArgumentException("cannot tell from its name which engine runs " + file
                + "; name the engine with DjlOptions.defaults().withEngine(...)");
    }

    /**
     * Runs the model once.
     *
     * @param inputs at least one; all with the names of the model's inputs, or none with a name and in the model's order
     * @return the outputs, in the model's order, copied out of native memory
     * @throws EngineException when the model does not take the inputs, or fails
     * @throws IllegalStateException when the model is closed
     */
    public List<Tensor> run(List<Tensor> inputs) {
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("a run needs at least one input");
        }
        return run(
                manager -> {
                    NDList list = new NDList(inputs.size());
                    inputs.forEach(input -> list.add(input.toNDArray(manager)));
                    return list;
                },
                outputs -> outputs.stream().map(Tensor::of).toList());
    }

    /**
     * Runs the model once on DJL's own arrays. All arrays are freed when the call ends: what {@code outputs} returns must
     * not hold on to them.
     *
     * @param inputs makes the inputs, at least one, with the given manager
     * @param outputs takes what is wanted out of the outputs
     * @throws EngineException when the model does not take the inputs, or fails, or one of the functions throws
     * @throws IllegalStateException when the model is closed
     */
    public <R> R run(Function<NDManager, NDList> inputs, Function<NDList, R> outputs) {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the model " + file + " is closed");
            }
            return predict(new Call<>(inputs, outputs));
        } finally {
            lock.readLock().unlock();
        }
    }

    @SuppressWarnings("unchecked") // what the predictor returns is what the call's own function returned
    private <R> R predict(Call<R> call) {
        Predictor<Call<?>, Object> predictor = idle.poll();
        if (predictor == null) {
            predictor = model.newPredictor(new CallTranslator());
        }
        try {
            return (R) predictor.predict(call);
        } catch (TranslateException e) {
            throw new EngineException("the model " + file + " failed: " + Reasons.of(e), e.getCause());
        } finally {
            idle.add(predictor);
        }
    }

    /** How many predictors have been made and wait for a caller. */
    int idlePredictors() {
        return idle.size();
    }

    /**
     * Waits for the runs at work, then frees the model. A second call does nothing.
     *
     * @throws IllegalStateException when a run's own function calls it, which would wait for itself
     */
    @Override
    public void close() {
        if (lock.getReadHoldCount() > 0) {
            throw new IllegalStateException("the model " + file + " is closed from within one of its runs");
        }
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                idle.forEach(Predictor::close);
                idle.clear();
                model.close();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public String toString() {
        return "DjlModel[" + file + "]";
    }
}
