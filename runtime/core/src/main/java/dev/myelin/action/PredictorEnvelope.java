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
    private static final long INPUTS = 0b0010;

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

    /** What a caller of a served predictor without options sends: the envelope, where no model must be named, or the bare inputs. */
    public static <I> @Nullable PredictRequest<I, NoOptions> readRequest(ParamsReader in, ValueReader<I> input)
            throws IOException {
        return readRequest(in, input, null, NoOptions.NONE);
    }

    /** The same for a predictor with options. */
    public static <I, P> @Nullable PredictRequest<I, P> readRequest(
            ParamsReader in, ValueReader<I> input, ValueReader<P> options) throws IOException {
        return readRequest(in, input, options, null);
    }

    private static <I, P> @Nullable PredictorParams<I, P> read(
            ParamsReader in, ValueReader<I> input, @Nullable ValueReader<P> optionsReader, @Nullable P noOptions)
            throws IOException {
        int problems = in.problemCount();
        Content<I, P> content = readContent(in, input, optionsReader, noOptions, REQUIRED);
        return content != null
                        && in.problemCount() == problems
                        && content.modelId() != null
                        && content.options() != null
                ? new PredictorParams<>(content.modelId(), content.inputs(), content.batchSize(), content.options())
                : null;
    }

    private static <I, P> @Nullable PredictRequest<I, P> readRequest(
            ParamsReader in, ValueReader<I> input, @Nullable ValueReader<P> optionsReader, @Nullable P noOptions)
            throws IOException {
        int problems = in.problemCount();
        boolean isBare = in.isArray();
        Content<I, P> content = isBare
                ? readBare(in, input, optionsReader, noOptions)
                : readContent(in, input, optionsReader, noOptions, INPUTS);
        return content != null && in.problemCount() == problems && content.options() != null
                ? new PredictRequest<>(content.modelId(), content.inputs(), content.options(), isBare)
                : null;
    }

    /** What was in the envelope, right or wrong. */
    private record Content<I, P>(
            @Nullable ModelId modelId,
            List<I> inputs,
            int batchSize,
            @Nullable P options) {}

    private static <I, P> Content<I, P> readBare(
            ParamsReader in, ValueReader<I> input, @Nullable ValueReader<P> optionsReader, @Nullable P noOptions)
            throws IOException {
        List<I> inputs = readList(in, input);
        P options = optionsReader == null ? noOptions : in.readAbsent("options", optionsReader);
        return new Content<>(null, inputs, PredictorParams.DEFAULT_BATCH_SIZE, options);
    }

    private static <I, P> @Nullable Content<I, P> readContent(
            ParamsReader in,
            ValueReader<I> input,
            @Nullable ValueReader<P> optionsReader,
            @Nullable P noOptions,
            long required)
            throws IOException {
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
        in.require(seen, required, names);
        if (optionsReader != null && (seen & 0b1000) == 0) {
            options = in.readAbsent("options", optionsReader);
        }
        return new Content<>(modelId, inputs, batchSize, options);
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
