package dev.myelin.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HandoverTest {

    @Test
    void givesThingsInOrderAndThenNothing() throws InterruptedException {
        Handover<String> handover = new Handover<>(10);
        assertThat(handover.put("a", 3)).isTrue();
        assertThat(handover.put("b", 7)).isTrue();
        handover.end();
        assertThat(handover.take()).isEqualTo("a");
        assertThat(handover.take()).isEqualTo("b");
        assertThat(handover.take()).isNull();
        assertThat(handover.failure()).isNull();
    }

    @Test
    void takesOneThingOfAnyWeight() throws InterruptedException {
        assertThat(new Handover<String>(10).put("large", 1_000)).isTrue();
    }

    @Test
    void makesAFastMakerWait() throws InterruptedException {
        Handover<Integer> handover = new Handover<>(2);
        Thread maker = new Thread(() -> {
            try {
                for (int i = 0; i < 100; i++) {
                    handover.put(i, 1);
                }
                handover.end();
            } catch (InterruptedException e) {
                handover.fail(e);
            }
        });
        maker.start();
        while (maker.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        List<Integer> taken = new ArrayList<>();
        for (Integer next = handover.take(); next != null; next = handover.take()) {
            taken.add(next);
        }
        maker.join();
        assertThat(taken).hasSize(100).isSorted();
    }

    @Test
    void letsAMakerGoWhenTheTakerHasGivenUp() throws InterruptedException {
        Handover<String> handover = new Handover<>(1);
        handover.put("a", 1);
        List<Boolean> wanted = new ArrayList<>();
        Thread maker = new Thread(() -> {
            try {
                wanted.add(handover.put("b", 1));
            } catch (InterruptedException e) {
                wanted.clear();
            }
        });
        maker.start();
        while (maker.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        handover.giveUp();
        maker.join();
        assertThat(wanted).containsExactly(false);
        assertThat(handover.take()).isNull();
    }

    @Test
    void givesWhatTheMakerLeftBeforeItFailed() throws InterruptedException {
        Handover<String> handover = new Handover<>(1);
        Exception reason = new Exception("broken");
        handover.put("a", 1);
        handover.fail(reason);
        assertThat(handover.take()).isEqualTo("a");
        assertThat(handover.take()).isNull();
        assertThat(handover.failure()).isSameAs(reason);
    }
}
