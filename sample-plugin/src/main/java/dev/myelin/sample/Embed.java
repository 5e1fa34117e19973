package dev.myelin.sample;

import dev.myelin.action.InferenceCall;
import dev.myelin.action.Predictor;
import dev.myelin.annotations.Batched;
import dev.myelin.annotations.InferenceAction;
import dev.myelin.annotations.ServeDeployment;
import dev.myelin.model.ModelInfo;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Makes vectors of sentences. */
@InferenceAction(name = "embed", description = "Sentence embeddings")
@ServeDeployment(batch = @Batched(maxSize = 64))
public final class Embed implements Predictor<Encoder, Sentence, Embedding> {

    @Override
    public Encoder load(ModelInfo model) throws IOException {
        return Encoder.open(model.path());
    }

    @Override
    public List<Embedding> infer(Encoder encoder, List<Sentence> inputs, InferenceCall call) {
        List<String> texts = inputs.stream().map(Sentence::text).toList();
        return Stream.of(encoder.embed(texts)).map(Embedding::new).toList();
    }
}
