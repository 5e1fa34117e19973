package dev.myelin.sample;

import dev.myelin.annotations.InferenceAction;
import dev.myelin.annotations.Step;
import dev.myelin.model.ModelInfo;
import dev.myelin.step.StepProgress;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * {@link FindDuplicates} once more, with typed steps: what one returns another takes, and nothing is shared. The encoder is
 * closed when the step that takes it is done.
 */
@InferenceAction(name = "find_duplicates_typed", description = "Groups of near-equal sentences, by typed steps")
public final class FindDuplicatesTyped {

    @Step(weight = 0.05)
    List<NumberedSentence> read(DuplicateParams params) throws IOException {
        return SentenceFile.read(params.file());
    }

    @Step(weight = 0.15)
    Encoder loadModel(ModelInfo model) throws IOException {
        return Encoder.open(model.path());
    }

    @Step(weight = 0.6)
    float[][] embed(Encoder encoder, List<NumberedSentence> sentences, DuplicateParams params, StepProgress progress) {
        List<String> texts = sentences.stream().map(NumberedSentence::text).toList();
        return encoder.embed(texts, params.batchSize(), advance(progress, sentences.size()));
    }

    @Step(weight = 0.2)
    Duplicates group(
            float[][] vectors, List<NumberedSentence> sentences, DuplicateParams params, StepProgress progress) {
        List<DuplicateGroup> groups =
                Grouping.of(vectors, params.threshold(), advance(progress, vectors.length)).stream()
                        .map(members -> new DuplicateGroup(
                                Vectors.readable(Grouping.lowestCosine(vectors, members)),
                                IntStream.of(members).mapToObj(sentences::get).toList()))
                        .toList();
        return Duplicates.of(groups, sentences.size());
    }

    /** Reports how far a step is, and ends it when nobody waits for the run any more. */
    private static IntConsumer advance(StepProgress progress, int total) {
        return done -> {
            if (progress.isCancelled()) {
                throw new CancellationException("cancelled after " + done + " of " + total + " sentences");
            }
            progress.report(done, total);
        };
    }
}
