package dev.myelin.sample;

import dev.myelin.action.BaseInferenceAction;
import dev.myelin.annotations.InferenceAction;
import dev.myelin.progress.InferenceProgress;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/** Finds the sentences of a file that are nearest to a query. */
@InferenceAction(name = "search", description = "The sentences of a file that are nearest to a query")
public final class Search extends BaseInferenceAction<SearchParams> {

    private static final int BATCH_SIZE = 32;

    @Override
    public SearchResult execute() throws IOException {
        List<NumberedSentence> sentences = SentenceFile.read(params().file());
        try (Encoder encoder = Encoder.open(loadModel(params().modelId()).path())) {
            setProgress(1, 1, InferenceProgress.MODEL_LOAD);
            float[] query = encoder.embed(List.of(params().query()))[0];
            List<String> texts = sentences.stream().map(NumberedSentence::text).toList();
            float[][] vectors = encoder.embed(texts, BATCH_SIZE, done -> advance(done, texts.size()));
            List<Hit> hits = nearest(query, vectors, sentences);
            setProgress(1, 1, InferenceProgress.POSTPROCESS);
            return new SearchResult(hits, sentences.size());
        }
    }

    private List<Hit> nearest(float[] query, float[][] vectors, List<NumberedSentence> sentences) {
        return IntStream.range(0, vectors.length)
                .mapToObj(i -> new Hit(
                        Vectors.readable(Vectors.dot(query, vectors[i])),
                        sentences.get(i).line(),
                        sentences.get(i).text()))
                .sorted(Comparator.comparingDouble(Hit::similarity).reversed().thenComparingInt(Hit::line))
                .limit(params().top())
                .toList();
    }

    private void advance(int done, int total) {
        if (runtime().isCancelled()) {
            throw new CancellationException("cancelled after " + done + " of " + total + " sentences");
        }
        setProgress(done, total, InferenceProgress.INFERENCE);
    }
}
