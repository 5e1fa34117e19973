package dev.myelin.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.myelin.context.RuntimeContext;
import dev.myelin.testing.Heard;
import dev.myelin.testing.Runs;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How one step is tried. */
class StepAttemptsTest {

    private static final Duration SHORT = Duration.ofMillis(20);

    private final Heard heard = new Heard();
    private final RuntimeContext runtime = Runs.of(heard);
    private final StepEngine engine = new StepEngine(runtime);
    private StepPolicy policy = StepPolicy.ONCE.withBackoff(Duration.ZERO);
    private final AtomicInteger tries = new AtomicInteger();

    @AfterEach
    void end() {
        runtime.close();
        assertThat(Thread.interrupted()).isFalse();
    }

    private <T> T attempt(Callable<T> work) throws Exception {
        return engine.attempt(StepSpec.of("embed", 1).with(policy), () -> {
            tries.incrementAndGet();
            return work.call();
        });
    }

    private Throwable failure(Callable<?> work) {
        return Objects.requireNonNull(catchThrowable(() -> attempt(work)));
    }

    /** Waits until it is interrupted. */
    private static Object sleep() throws InterruptedException {
        new CountDownLatch(1).await();
        return "never";
    }

    @Test
    void triesAgainUntilItWorks() throws Exception {
        policy = policy.withRetries(5);
        String result = attempt(() -> {
            if (tries.get() < 3) {
                throw new IOException("busy " + tries);
            }
            return "done";
        });
        assertThat(result).isEqualTo("done");
        assertThat(tries).hasValue(3);
        assertThat(heard.steps()).containsExactly("embed RETRIED busy 1", "embed RETRIED busy 2");
    }

    @Test
    void keepsWhatTheEarlierTriesThrew() {
        policy = policy.withRetries(2);
        Throwable failure = failure(() -> {
            throw new IOException("busy " + tries);
        });
        assertThat(failure).hasMessage("busy 3");
        assertThat(failure.getSuppressed()).extracting(Throwable::getMessage).containsExactly("busy 1", "busy 2");
    }

    @Test
    void takesOneObjectThatIsThrownAgain() {
        policy = policy.withRetries(2);
        IOException same = new IOException("busy");
        assertThat(failure(() -> {
                    throw same;
                }))
                .isSameAs(same)
                .hasNoSuppressedExceptions();
        assertThat(tries).hasValue(3);
    }

    @Test
    void triesOnlyOnceWhatIsNotToBeRetried() {
        policy = policy.withRetries(2).withRetryOn(List.of(IOException.class));
        failure(() -> {
            throw new IllegalStateException();
        });
        assertThat(tries).hasValue(1);
    }

    @Test
    void doesNotRetryWhenTheRunShouldEnd() {
        policy = policy.withRetries(2);
        failure(() -> {
            runtime.cancel();
            throw new IOException("of the cancellation");
        });
        assertThat(tries).hasValue(1);
    }

    @Test
    void interruptsATryThatTakesTooLong() {
        policy = policy.withTimeout(SHORT);
        Throwable failure = failure(StepAttemptsTest::sleep);
        assertThat(failure)
                .isInstanceOf(TimeoutException.class)
                .hasMessage("it took longer than 20 ms")
                .hasCauseInstanceOf(InterruptedException.class);
    }

    @Test
    void triesAgainAfterTheTimeIsOver() throws Exception {
        policy = policy.withTimeout(Duration.ofMillis(200)).withRetries(1);
        assertThat(attempt(() -> tries.get() == 1 ? sleep() : "done")).isEqualTo("done");
        assertThat(heard.steps()).containsExactly("embed RETRIED it took longer than 200 ms");
    }

    /** A loop that an interruption ends early may return half of its work. */
    @Test
    void closesAndRefusesWhatComesTooLate() {
        policy = policy.withTimeout(SHORT);
        AtomicBoolean closed = new AtomicBoolean();
        Throwable failure = failure(() -> {
            try {
                sleep();
            } catch (InterruptedException e) {
                // ends early
            }
            return (AutoCloseable) () -> closed.set(true);
        });
        assertThat(failure).isInstanceOf(TimeoutException.class);
        assertThat(closed).isTrue();
    }

    @Test
    void leavesATryAloneThatEndsInTime() throws Exception {
        policy = policy.withTimeout(Duration.ofHours(1));
        assertThat(attempt(() -> "done")).isEqualTo("done");
    }

    @Test
    void endsAWaitWhenTheRunIsToEnd() {
        policy = policy.withRetries(1).withBackoff(Duration.ofHours(1));
        runtime.cancellation().enter();
        heard.doing(event -> runtime.cancel());
        Throwable failure = failure(() -> {
            throw new IOException("busy");
        });
        runtime.cancellation().leave();
        assertThat(failure).isInstanceOf(InterruptedException.class);
        assertThat(failure.getSuppressed()).extracting(Throwable::getMessage).containsExactly("busy");
        assertThat(tries).hasValue(1);
    }
}
