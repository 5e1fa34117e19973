package dev.myelin.action;

import dev.myelin.model.ModelId;
import dev.myelin.params.FieldNames;
import dev.myelin.params.ParamsReader;
import dev.myelin.params.ParamsReader.ValueReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the envelope that every predictor's parameters have: {@code {"model_id": 7, "inputs": [...], "batch_size": 32,
 * "options": {...}}}, with {@code model} taken for {@code model_id}.
 */
public final class PredictorEnvelope {

    private static final FieldNames FIELDS = FieldNames.of("model_id", "inputs", "batch_size", "options");
    private static final FieldNames WITHOUT_OPTIONS = FieldNames.of("model_id", "inputs", "batch_size");
    private static final long REQUIRED = 0b0011;

    private PredictorEnvelope() {}

    /** The envelope of a predictor without options. */
    public static <I> @Nullable PredictorParams<I, NoOptions> read(ParamsReader in, ValueReader<I> input)
            throws IOException {
        return read(in, input, null, NoOptions.NONE);
    }

    /** The envelope of a predictor with options. Options that are left out are read as {@code {}}. */
    public static <I, P> @Nullable PredictorParams<I, P> read(
            ParamsReader in, ValueReader<I> input, ValueReader<P> options) throws IOException {
        return read(in, input, options, null);
    }

    private static <I, P> @Nullable PredictorParams<I, P> read(
            ParamsReader in, ValueReader<I> input, @Nullable ValueReader<P> optionsReader, @Nullable P noOptions)
            throws IOException {
        int problems = in.problemCount();
        if (!in.beginObject()) {
            return null;
        }
        ModelId modelId = null;
        List<I> inputs = List.of();
        int batchSize = PredictorParams.DEFAULT_BATCH_SIZE;
        P options = noOptions;
        long seen = 0;
        for (String field = in.nextField(FIELDS); field != null; field = in.nextField(FIELDS)) {
            switch (field) {
                case "model_id", "model" -> {
                    seen = in.mark(seen, 0, "model_id", "model");
                    modelId = in.readModelId();
                }
                case "inputs" -> {
                    seen = in.mark(seen, 1);
                    inputs = readList(in, input);
                }
                case "batch_size" -> {
                    seen = in.mark(seen, 2);
                    batchSize = in.max(in.min(in.readInt(), 1), PredictorParams.MAX_BATCH_SIZE);
                }
                case "options" -> {
                    seen = in.mark(seen, 3);
                    if (optionsReader == null) {
                        in.unknownField(WITHOUT_OPTIONS);
                    } else {
                        options = optionsReader.read(in);
                    }
                }
                default -> in.unknownField(FIELDS);
            }
        }
        in.require(seen, REQUIRED, FIELDS);
        if (optionsReader != null && (seen & 0b1000) == 0) {
            options = in.readAbsent("options", optionsReader);
        }
        return in.problemCount() == problems && modelId != null && options != null
                ? new PredictorParams<>(modelId, inputs, batchSize, options)
                : null;
    }

    private static <I> List<I> readList(ParamsReader in, ValueReader<I> input) throws IOException {
        List<I> inputs = new ArrayList<>();
        if (in.beginArray()) {
            while (in.nextElement()) {
                I value = input.read(in);
                if (value != null) {
                    inputs.add(value);
                }
            }
        }
        return inputs;
    }
}
