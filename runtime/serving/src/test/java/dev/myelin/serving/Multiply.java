package dev.myelin.serving;

import dev.myelin.action.ConfiguredPredictor;
import dev.myelin.action.DeploymentInfo;
import dev.myelin.action.InferenceCall;
import dev.myelin.action.PredictRequest;
import dev.myelin.action.PredictorDeployment;
import dev.myelin.action.PredictorEnvelope;
import dev.myelin.context.PluginContext;
import dev.myelin.model.ModelInfo;
import dev.myelin.params.FieldNames;
import dev.myelin.params.ParamsReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * A predictor that multiplies, as its deployment would be generated: each input by the options' factor, and by the number that its
 * model is named by. Input 13 makes it fail. Its calls wait at a gate, which is open unless somebody takes its key.
 */
final class Multiply extends PredictorDeployment<Multiply.Loaded, Integer, Integer, Integer> {

    private static final FieldNames OPTIONS = FieldNames.of("factor");

    final List<List<Integer>> calls = new CopyOnWriteArrayList<>();
    /** What the log would say of each call's requests. */
    final List<Map<String, String>> contexts = new CopyOnWriteArrayList<>();

    final AtomicInteger loads = new AtomicInteger();
    final AtomicInteger closes = new AtomicInteger();
    final Semaphore gate = new Semaphore(1);
    final Semaphore begun = new Semaphore(0);
    volatile boolean cannotLoad;

    /** A model in memory. */
    final class Loaded implements AutoCloseable {

        private final int number;
        private volatile boolean isClosed;

        Loaded(int number) {
            this.number = number;
        }

        @Override
        public void close() {
            isClosed = true;
            closes.incrementAndGet();
        }
    }

    Multiply(DeploymentInfo info) {
        super(info, (value, out) -> out.writeNumber(value));
    }

    static DeploymentInfo.Builder usual() {
        return DeploymentInfo.of(Multiply.class, "multiply").maxBatchSize(4);
    }

    @Override
    public ConfiguredPredictor<Loaded, Integer, Integer, Integer> create(PluginContext plugin) {
        return new ConfiguredPredictor<>() {

            @Override
            public Loaded load(ModelInfo model) throws IOException {
                loads.incrementAndGet();
                if (cannotLoad) {
                    throw new IOException("broken");
                }
                return new Loaded(Integer.parseInt(model.name()));
            }

            @Override
            public List<Integer> infer(Loaded model, List<Integer> inputs, Integer factor, InferenceCall call)
                    throws InterruptedException {
                calls.add(List.copyOf(inputs));
                Map<String, String> context = MDC.getCopyOfContextMap();
                contexts.add(context == null ? Map.of() : context);
                begun.release();
                gate.acquire();
                gate.release();
                if (model.isClosed) {
                    throw new IllegalStateException("the model is closed");
                }
                if (inputs.contains(13)) {
                    throw new IllegalArgumentException("13 is not for me");
                }
                return inputs.stream()
                        .map(input -> input * factor * model.number)
                        .toList();
            }
        };
    }

    @Override
    protected @Nullable PredictRequest<Integer, Integer> read(ParamsReader in) throws IOException {
        return PredictorEnvelope.readRequest(in, ParamsReader::readInt, Multiply::readOptions);
    }

    private static @Nullable Integer readOptions(ParamsReader in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        int factor = 1;
        for (int field = in.firstField(OPTIONS); field >= 0; field = in.nextField(OPTIONS, field)) {
            factor = in.readInt();
        }
        return factor;
    }
}
