package dev.myelin.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.Myelin;
import dev.myelin.RunOptions;
import dev.myelin.context.Cancellation;
import dev.myelin.error.RunStopped;
import dev.myelin.testing.Runs;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs that are asked to end from outside. */
class StoppedRunsTest extends SimpleTestBase {

    private final CountDownLatch isAtWork = new CountDownLatch(1);

    private final Definition waiting = doing(action -> {
        isAtWork.countDown();
        new CountDownLatch(1).await();
        return "never";
    });

    @AfterEach
    void leavesNeitherAMarkNorAThread() {
        assertThat(Thread.interrupted()).isFalse();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("myelin-progress") || name.startsWith("myelin-step"));
    }

    private RunOptions.Builder options() {
        return RunOptions.builder().from(Runs.options(heard, Runs.models(root.resolve("models"))));
    }

    private static RunStopped stopped(ActionDefinition<String, ?> action, RunOptions options) {
        return Objects.requireNonNull(
                Assertions.catchThrowableOfType(RunStopped.class, () -> Myelin.run(action, "params", options)));
    }

    @Test
    void endByACaller() {
        Cancellation cancellation = new Cancellation();
        Thread caller = new Thread(() -> {
            try {
                isAtWork.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            cancellation.cancel();
        });
        caller.start();
        RunStopped stopped =
                stopped(waiting, options().cancellation(cancellation).build());
        assertThat(stopped)
                .hasMessage("action 'simple' was stopped: it was cancelled")
                .hasCauseInstanceOf(InterruptedException.class);
        assertThat(stopped.exitStatus()).isEqualTo(130);
    }

    @Test
    void endAtTheirDeadline() {
        Instant soon = Instant.now().plusMillis(50);
        assertThat(stopped(waiting, options().deadline(soon).build()))
                .hasMessage("action 'simple' was stopped: its deadline, " + soon + ", has passed");
    }

    @Test
    void doNotBeginBehindTheirDeadline() {
        assertThat(stopped(waiting, options().deadline(Instant.EPOCH).build()))
                .hasMessage("action 'simple' was stopped: its deadline, 1970-01-01T00:00:00Z, has passed");
        assertThat(isAtWork.getCount()).isEqualTo(1);
    }

    @Test
    void doNotBeginWhenTheyAreCancelledAlready() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel("nobody waits any more");
        assertThat(stopped(waiting, options().cancellation(cancellation).build()))
                .hasMessage("action 'simple' was stopped: nobody waits any more");
        assertThat(isAtWork.getCount()).isEqualTo(1);
    }

    @Test
    void keepTheirResultWhenTheyAreThrough() {
        Cancellation cancellation = new Cancellation();
        Definition last = doing(action -> {
            cancellation.cancel();
            return "done";
        });
        assertThat(Myelin.run(
                        last, "params", options().cancellation(cancellation).build()))
                .isEqualTo("done");
    }
}
