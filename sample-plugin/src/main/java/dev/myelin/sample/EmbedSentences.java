package dev.myelin.sample;

import dev.myelin.annotations.Step;
import dev.myelin.step.StepResult;
import dev.myelin.step.WorkflowStep;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the sentences and makes their vectors; the encoder is not needed afterwards. */
@Step(name = "embed", weight = 0.6)
public final class EmbedSentences implements WorkflowStep<DuplicatesContext> {

    @Override
    public StepResult execute(DuplicatesContext context) throws IOException {
        Encoder encoder = Objects.requireNonNull(context.encoder, "load_model runs before embed");
        List<NumberedSentence> sentences = SentenceFile.read(context.params().file());
        List<String> texts = sentences.stream().map(NumberedSentence::text).toList();
        context.vectors = encoder.embed(texts, context.batchSize(), done -> context.advance(done, sentences.size()));
        context.sentences = sentences;
        context.addProcessed(sentences.size());
        context.closeEncoder();
        return StepResult.ok(Map.of("sentences", sentences.size()));
    }
}
