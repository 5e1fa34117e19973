package dev.myelin.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.error.ActionFailed;
import dev.myelin.error.InvalidConfiguration;
import dev.myelin.error.InvalidParams;
import dev.myelin.error.ModelUnavailable;
import dev.myelin.error.ParamProblem;
import dev.myelin.error.StepFailed;
import dev.myelin.json.Json;
import dev.myelin.model.ModelId;
import dev.myelin.params.ResultWriter;
import dev.myelin.progress.InferenceProgress;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SimpleActionTest extends SimpleTestBase {

    @Nested
    class Failures {

        @Test
        void wrapWhatTheAuthorThrows() {
            IOException cause = new IOException("cut off");
            ActionFailed failure = failure(ActionFailed.class, doing(action -> {
                throw cause;
            }));
            assertThat(failure).hasMessage("action 'simple' failed: cut off").hasCause(cause);
            assertThat(failure.partialResults()).isEmpty();
        }

        @Test
        void wrapErrorsToo() {
            OutOfMemoryError cause = new OutOfMemoryError("Java heap space");
            assertThat(failure(ActionFailed.class, doing(action -> {
                        throw cause;
                    })))
                    .hasMessage("action 'simple' failed: Java heap space")
                    .hasCause(cause);
        }

        @Test
        void nameTheTypeOfACauseWithoutMessage() {
            assertThat(failure(ActionFailed.class, doing(action -> {
                        throw new IllegalStateException();
                    })))
                    .hasMessage("action 'simple' failed: java.lang.IllegalStateException");
        }

        @Test
        void keepTheMarkOfAnInterruptedThread() {
            ActionFailed failure = failure(ActionFailed.class, doing(action -> {
                throw new InterruptedException();
            }));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure).hasMessage("action 'simple' failed: interrupted");
        }

        @Test
        void passOnTheFamily() {
            StepFailed known = new StepFailed("load", "no", null, List.of());
            assertThat(failure(StepFailed.class, doing(action -> {
                        throw known;
                    })))
                    .isSameAs(known);
        }

        @Test
        @SuppressWarnings("NullAway") // what the compiler forbids, an author's class can still do
        void includeAResultOfNull() {
            assertThat(failure(ActionFailed.class, doing(action -> null)))
                    .hasMessage("action 'simple' returned null; it must return a result");
        }

        @Test
        void includeARefusalOfARunWithinTheRun() {
            InvalidParams inner = new InvalidParams("other", List.of(new ParamProblem("/a", "min", "no")));
            ActionFailed failure = failure(ActionFailed.class, doing(action -> {
                throw inner;
            }));
            assertThat(failure).hasCause(inner);
            assertThat(failure.exitStatus()).isEqualTo(1);
        }

        @Test
        void leaveAMissingSettingARefusal() {
            InvalidConfiguration missing = new InvalidConfiguration("set 'token'", null);
            assertThat(failure(InvalidConfiguration.class, doing(action -> {
                        throw missing;
                    })))
                    .isSameAs(missing);
        }
    }

    @Nested
    class Models {

        private final AtomicBoolean worked = new AtomicBoolean();

        private Object work(Simple action) {
            worked.set(true);
            return action.run().models().load(BROKEN);
        }

        @Test
        void thatParametersNameAreRefusedBeforeAnyWorkWhenUnknown() {
            ModelUnavailable refusal = failure(ModelUnavailable.class, of(UNKNOWN, this::work));
            assertThat(refusal).hasMessageStartingWith("model 'unknown' does not exist");
            assertThat(refusal.exitStatus()).isEqualTo(2);
            assertThat(worked).isFalse();
            assertThat(heard.progress).isEmpty();
        }

        @Test
        void thatTheAuthorAsksForAreAFailureWhenUnknown() {
            ModelUnavailable failure = failure(ModelUnavailable.class, doing(action -> action.load(UNKNOWN)));
            assertThat(failure.exitStatus()).isEqualTo(1);
        }

        @Test
        void whoseArchiveIsNoneAreAFailure() {
            ModelUnavailable failure = failure(ModelUnavailable.class, of(BROKEN, this::work));
            assertThat(failure)
                    .hasMessageContaining(
                            "model 'broken' is an archive, and unpacking it takes dev.myelin:myelin-backend");
            assertThat(failure.exitStatus()).isEqualTo(1);
        }

        @Test
        void whoseNameCannotBeOneAreInvalidParameters() {
            Definition action = new Definition(() -> ModelId.of("a/b"), this::work);
            assertThat(failure(InvalidParams.class, action))
                    .hasMessage("parameters of 'simple' are not valid (1 problem)\n  (document)    a model id must not"
                            + " contain slashes or control characters, nor be '.' or '..'");
            assertThat(worked).isFalse();
        }
    }

    @Test
    void knowsTheStandardCategoriesBeforeTheRun() {
        assertThat(doing(action -> "").progress()).containsExactly(InferenceProgress.values());
    }

    @Test
    void readsWritesAndWritesPartialResultsAsItWasBuilt() throws IOException {
        Definition action = doing(simple -> "");
        assertThat(action.params()).isInstanceOf(NoParser.class);
        assertThat(action.results()).isSameAs(ResultWriter.FREE_FORM);
        StringWriter text = new StringWriter();
        try (JsonGenerator out = Json.FACTORY.createGenerator(text)) {
            action.writePartialResults(List.of(Map.of("n", 1)), out);
        }
        assertThat(text).hasToString("[{\"n\":1}]");
    }

    @Test
    void ends100() {
        run(doing(action -> "done"), "params");
        assertThat(heard.overall()).containsExactly(100.0);
    }
}
