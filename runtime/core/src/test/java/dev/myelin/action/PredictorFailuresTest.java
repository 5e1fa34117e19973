package dev.myelin.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.error.ActionFailed;
import dev.myelin.json.Json;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictorFailuresTest extends PredictorTestBase {

    @Test
    void keepTheResultsOfTheBatchesBefore() {
        IOException cause = new IOException("boom");
        ActionFailed failure = failure(
                ActionFailed.class,
                action((batch, options, call) -> upperUntil("d", batch, cause)),
                params(GOOD, 2, "a", "b", "c", "d", "e"));
        assertThat(failure).hasMessage("action 'shout' failed on input 3: boom").hasCause(cause);
        assertThat(failure.partialResults().toArray()).containsExactly("A", "B", "C");
        assertThat(trace).endsWith("infer [c, d]", "infer [c]", "infer [d]", "close");
        assertThat(heard.overall()).last().isEqualTo(42.0);
    }

    @Test
    void nameTheOneInputOfABatch() {
        ActionFailed failure = failure(
                ActionFailed.class,
                action((batch, options, call) -> upperUntil("c", batch, new IllegalStateException())),
                params(GOOD, 2, "a", "b", "c"));
        assertThat(failure).hasMessage("action 'shout' failed on input 2: java.lang.IllegalStateException");
    }

    @Test
    void byAnErrorKeepTheResultsToo() {
        ActionFailed failure = failure(
                ActionFailed.class,
                action((batch, options, call) -> upperUntil("b", batch, new OutOfMemoryError("no memory"))),
                params(GOOD, 1, "a", "b"));
        assertThat(failure)
                .hasMessage("action 'shout' failed on input 1: no memory")
                .hasCauseInstanceOf(OutOfMemoryError.class);
        assertThat(failure.partialResults().toArray()).containsExactly("A");
        assertThat(trace).endsWith("close");
    }

    /** Smaller batches would only hide it. */
    @Test
    void byAFullMemoryAreNotLookedForAmongTheInputs() {
        ActionFailed failure = failure(
                ActionFailed.class,
                action((batch, options, call) -> upperUntil("c", batch, new OutOfMemoryError("no memory"))),
                params(GOOD, 2, "a", "b", "c", "d", "e"));
        assertThat(failure).hasMessage("action 'shout' failed on inputs 2 to 3: no memory");
        assertThat(trace).endsWith("infer [a, b]", "infer [c, d]", "close");
    }

    @Test
    void includeOutputsThatDoNotMatchTheInputs() {
        ActionFailed failure = failure(
                ActionFailed.class,
                action((batch, options, call) -> batch.contains("c") ? List.of("C", "D") : upper(batch)),
                params(GOOD, 2, "a", "b", "c"));
        assertThat(failure)
                .hasMessage("action 'shout' failed on input 2: infer returned 2 outputs for 1 inputs; it must"
                        + " return one output for each input, in order");
        assertThat(failure.partialResults().toArray()).containsExactly("A", "B");
    }

    @Test
    @SuppressWarnings("NullAway") // what the compiler forbids, an author's class can still do
    void includeNulls() {
        assertThat(failure(ActionFailed.class, action((batch, options, call) -> null), params(GOOD, 2, "a", "b")))
                .hasMessage("action 'shout' failed on input 0: infer returned null; it must return one output"
                        + " for each input, in order");
        assertThat(failure(
                        ActionFailed.class,
                        action((batch, options, call) -> Arrays.asList("A", null)),
                        params(GOOD, 2, "a", "b")))
                .hasMessage("action 'shout' failed on input 0: infer returned 2 outputs for 1 inputs; it must return"
                        + " one output for each input, in order");
        assertThat(failure(
                        ActionFailed.class,
                        action((batch, options, call) -> Arrays.asList((String) null)),
                        params(GOOD, 1, "a", "b")))
                .hasMessage("action 'shout' failed on input 0: infer returned a null among its outputs; it must"
                        + " return one output for each input, in order");
    }

    @Test
    void areWrittenWithTheirPartialResults() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = Json.FACTORY.createGenerator(text)) {
            action((batch, options, call) -> batch).writePartialResults(List.of("A", "B"), out);
        }
        assertThat(text).hasToString("[\"A\",\"B\"]");
    }
}
