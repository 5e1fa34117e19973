package dev.myelin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.Myelin;
import dev.myelin.action.Predictions;
import dev.myelin.action.PredictorParams;
import dev.myelin.progress.ProgressListener;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbedTest {

    @Test
    void givesOneVectorForEachSentenceInOrder() throws Exception {
        List<String> texts = List.of("The mill grinds rye on Fridays.", "Wet paint.", "Mind the gap.");

        Predictions<Embedding> predictions = Myelin.run(
                new EmbedAction(),
                PredictorParams.of(
                        Wiring.MINILM, texts.stream().map(Sentence::new).toList()),
                Wiring.options(ProgressListener.NONE).build());

        try (Encoder encoder = Encoder.open(Wiring.MODEL_FOLDER)) {
            assertThat(predictions.results().stream().map(Embedding::vector).toArray(float[][]::new))
                    .isDeepEqualTo(encoder.embed(texts));
        }
    }
}
