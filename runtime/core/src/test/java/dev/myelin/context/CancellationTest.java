package dev.myelin.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.testing.Heard;
import dev.myelin.testing.Runs;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CancellationTest {

    private final Cancellation cancellation = new Cancellation();

    @AfterEach
    void end() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void interruptsThoseAtWork() throws InterruptedException {
        CountDownLatch isAtWork = new CountDownLatch(1);
        boolean[] interrupted = new boolean[2];
        Thread worker = new Thread(() -> {
            cancellation.enter();
            isAtWork.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted[0] = true;
            }
            cancellation.leave();
            interrupted[1] = Thread.currentThread().isInterrupted();
        });
        worker.start();
        isAtWork.await();
        cancellation.cancel();
        worker.join();
        assertThat(interrupted).containsExactly(true, false);
    }

    @Test
    void interruptsThoseThatComeLater() {
        cancellation.cancel();
        cancellation.enter();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        cancellation.leave();
    }

    @Test
    void leavesThoseAloneThatLeft() {
        cancellation.enter();
        cancellation.leave();
        cancellation.cancel();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void keepsTheMarkThatSomebodyElseLeft() {
        cancellation.enter();
        Thread.currentThread().interrupt();
        cancellation.leave();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void keepsTheFirstReason() {
        assertThat(cancellation.reason()).isEmpty();
        cancellation.cancel("the disk is full");
        cancellation.cancel();
        assertThat(cancellation.reason()).contains("the disk is full");
    }

    @Test
    void aLimitThatIsOverInterruptsOnce() {
        try (RuntimeContext runtime = Runs.of(new Heard())) {
            TimeLimit limit = runtime.limit(Duration.ofMillis(1));
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // as a library might
            }
            assertThat(limit.end()).isTrue();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            assertThat(limit.end()).isTrue();
        }
    }

    @Test
    void aLimitThatEndedInterruptsNobody() {
        try (RuntimeContext runtime = Runs.of(new Heard())) {
            assertThat(runtime.limit(Duration.ofDays(1)).end()).isFalse();
        }
    }
}
