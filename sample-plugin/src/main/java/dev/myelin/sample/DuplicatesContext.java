package dev.myelin.sample;

import dev.myelin.step.ContextInit;
import dev.myelin.step.InferenceContext;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** What the steps of {@link FindDuplicates} hand on: each fills a field that the next one reads. */
public final class DuplicatesContext extends InferenceContext<DuplicateParams> {

    /** Filled by {@link LoadModel}; closed when it is no longer needed. */
    @Nullable
    Encoder encoder;

    /** Filled by {@link EmbedSentences}. */
    List<NumberedSentence> sentences = List.of();

    /** The vectors of {@link #sentences}, in order; filled by {@link EmbedSentences}. */
    float[][] vectors = {};

    /** Filled by {@link GroupDuplicates}. */
    List<DuplicateGroup> groups = List.of();

    DuplicatesContext(ContextInit<DuplicateParams> init) {
        super(init);
    }

    /** Closes the encoder, if there is one. */
    void closeEncoder() {
        if (encoder != null) {
            encoder.close();
            encoder = null;
        }
    }

    /**
     * Reports how far the step at work is.
     *
     * @throws CancellationException when nobody waits for the run any more
     */
    void advance(int done, int total) {
        if (runtime().isCancelled()) {
            throw new CancellationException("cancelled after " + done + " of " + total + " sentences");
        }
        setProgress(done, total);
    }
}
