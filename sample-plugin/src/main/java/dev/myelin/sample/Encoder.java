package dev.myelin.sample;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.myelin.djl.DjlModel;
import dev.myelin.djl.Tensor;
import dev.myelin.djl.TokenizerOptions;
import dev.myelin.djl.TokenizerOptions.Padding;
import dev.myelin.djl.Tokenizers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * A sentence encoder: a BERT-like ONNX model with its tokenizer. A sentence's vector is the mean of its tokens' vectors,
 * brought to length 1. Safe for use by several threads; holds native memory until it is closed.
 */
public final class Encoder implements AutoCloseable {

    /** The most tokens of a sentence that count, as the model was trained. */
    static final int MAX_TOKENS = 256;

    private final HuggingFaceTokenizer tokenizer;
    private final DjlModel model;

    private Encoder(HuggingFaceTokenizer tokenizer, DjlModel model) {
        this.tokenizer = tokenizer;
        this.model = model;
    }

    /**
     * Opens the encoder of a folder: {@code model.onnx} and {@code tokenizer.json}.
     *
     * @throws IOException when one of them is missing or is not what its name says; the message names it
     */
    public static Encoder open(Path folder) throws IOException {
        TokenizerOptions options =
                TokenizerOptions.defaults().withMaxLength(MAX_TOKENS).withPadding(Padding.NONE);
        HuggingFaceTokenizer tokenizer = Tokenizers.open(folder, options);
        try {
            return new Encoder(tokenizer, DjlModel.open(folder.resolve("model.onnx")));
        } catch (IOException | RuntimeException e) {
            tokenizer.close();
            throw e;
        }
    }

    /** The vectors of texts, in order, from one run of the model. */
    public float[][] embed(List<String> texts) {
        return embed(texts, Math.max(1, texts.size()), done -> {});
    }

    /**
     * The vectors of texts, in order. Texts of like length share a run, so that little of it is padding.
     *
     * @param batchSize the most texts in one run; at least 1
     * @param progress is told after each run how many texts are done; what it throws ends the work
     */
    public float[][] embed(List<String> texts, int batchSize, IntConsumer progress) {
        Encoding[] encodings = tokenize(texts);
        float[][] vectors = new float[encodings.length][];
        int done = 0;
        for (int[] members : TokenBatch.byLength(encodings, batchSize)) {
            TokenBatch batch = TokenBatch.of(encodings, members);
            float[][] pooled = batch.meanPool(run(batch));
            for (int i = 0; i < members.length; i++) {
                vectors[members[i]] = Vectors.normalize(pooled[i]);
            }
            done += members.length;
            progress.accept(done);
        }
        return vectors;
    }

    Encoding[] tokenize(List<String> texts) {
        return texts.isEmpty() ? new Encoding[0] : tokenizer.batchEncode(texts);
    }

    /** The model's vector of each token, texts and tokens in order. */
    private float[] run(TokenBatch batch) {
        long[] shape = {batch.size(), batch.length()};
        return model.run(Stream.of(
                                Tensor.of(batch.ids(), shape).named("input_ids"),
                                Tensor.of(batch.mask(), shape).named("attention_mask"),
                                Tensor.of(batch.types(), shape).named("token_type_ids"))
                        .toList())
                .get(0)
                .floats();
    }

    @Override
    public void close() {
        model.close();
        tokenizer.close();
    }
}
