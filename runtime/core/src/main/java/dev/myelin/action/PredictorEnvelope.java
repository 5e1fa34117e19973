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
 * "options": {...}}}, with {@code model} taken for {@code model_id}, and {@code "auto"} for the batch size.
 */
public final class PredictorEnvelope {

    private static final FieldNames FIELDS =
            FieldNames.of("model_id", "inputs", "batch_size", "options").alias(0, "model");
    private static final FieldNames WITHOUT_OPTIONS =
            FieldNames.of("model_id", "inputs", "batch_size").alias(0, "model");
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
        FieldNames names = optionsReader == null ? WITHOUT_OPTIONS : FIELDS;
        for (int field = in.firstField(names); field >= 0; field = in.nextField(names, field)) {
            seen = in.mark(seen, names, field);
            switch (field) {
                case 0 -> modelId = in.readModelId();
                case 1 -> inputs = readList(in, input);
                case 2 -> batchSize = readBatchSize(in);
                default -> options = optionsReader == null ? options : optionsReader.read(in);
            }
        }
        in.require(seen, REQUIRED, names);
        if (optionsReader != null && (seen & 0b1000) == 0) {
            options = in.readAbsent("options", optionsReader);
        }
        return in.problemCount() == problems && modelId != null && options != null
                ? new PredictorParams<>(modelId, inputs, batchSize, options)
                : null;
    }

    private static int readBatchSize(ParamsReader in) throws IOException {
        return in.isText("auto")
                ? PredictorParams.AUTO
                : in.max(in.min(in.readInt(), 1), PredictorParams.MAX_BATCH_SIZE);
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
