package dev.myelin.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.error.ActionFailed;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Closing the model neither costs a run its results nor hides why it failed. */
class PredictorClosingTest extends PredictorTestBase {

    private final IOException inClose = new IOException("still busy");

    @Test
    void thatFailsCostsNoResultsAndIsTold() {
        Predictions<String> predictions =
                run(action(new Loaded(inClose), (batch, options, call) -> upper(batch)), params(GOOD, 1, "a", "b"));
        assertThat(predictions.results()).containsExactly("A", "B");
        assertThat(heard.events()).containsExactly("model_close_failed {error=still busy}");
        assertThat(heard.overall()).last().isEqualTo(100.0);
    }

    @Test
    void thatFailsWithAnErrorCostsNoResultsEither() {
        Definition action =
                action(new Loaded(new UnsatisfiedLinkError("gone")), (batch, options, call) -> upper(batch));
        assertThat(run(action, params(GOOD, 1, "a")).results()).containsExactly("A");
        assertThat(heard.events()).containsExactly("model_close_failed {error=gone}");
    }

    @Test
    void thatThrowsWhatTheRunThrewChangesNothing() {
        ActionFailed both = new ActionFailed("device lost", null);
        Definition action = action(new Loaded(both), (batch, options, call) -> upperUntil("a", batch, both));
        assertThat(failure(ActionFailed.class, action, params(GOOD, 1, "a"))).isSameAs(both);
    }

    @Test
    void thatFailsDoesNotHideWhyTheRunFailed() {
        IllegalStateException cause = new IllegalStateException("boom");
        ActionFailed failure = failure(
                ActionFailed.class,
                action(new Loaded(inClose), (batch, options, call) -> upperUntil("b", batch, cause)),
                params(GOOD, 1, "a", "b"));
        assertThat(failure).hasCause(cause).hasSuppressedException(inClose);
        assertThat(failure.partialResults().toArray()).containsExactly("A");
        assertThat(heard.events()).isEmpty();
    }
}
