package dev.myelin.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.error.ModelUnavailable;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelLease;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Callers, models, rights that come and go, time that passes, and too little room: nobody gets a model that they may not read. */
class RightsPropertiesTest {

    enum Does {
        ASK,
        HOLD,
        GIVE_BACK,
        LET_IN,
        SHUT_OUT,
        REPLACE,
        PASS_TIME,
        GO_DOWN,
        COME_BACK
    }

    /** @param much how much time passes, or which of the contents comes */
    record Deed(Does does, int caller, int model, int much) {}

    private static final class Trial {

        private final World world = new World();
        private final CallersModels<World.Loaded> models;
        private final boolean isAlone;
        private final List<Throwable> wrong = Collections.synchronizedList(new ArrayList<>());

        Trial(int most, boolean isAlone) {
            models = world.models(most);
            this.isAlone = isAlone;
        }

        private void work(List<Deed> mine) {
            Deque<ModelLease<World.Loaded>> held = new ArrayDeque<>();
            try {
                for (Deed deed : mine) {
                    perform(deed, held);
                }
            } catch (Throwable e) {
                wrong.add(e);
            } finally {
                held.forEach(ModelLease::close);
            }
        }

        private void perform(Deed deed, Deque<ModelLease<World.Loaded>> held) throws InterruptedException {
            World.Who who = World.CALLERS.get(deed.caller());
            ModelId model = ModelId.of(deed.model());
            switch (deed.does()) {
                case ASK -> ask(who, model, ModelLease::close);
                case HOLD -> {
                    if (held.isEmpty()) { // so that there is room for what another wants
                        ask(who, model, held::add);
                    }
                }
                case GIVE_BACK -> {
                    if (!held.isEmpty()) {
                        ModelLease<World.Loaded> lease = held.remove();
                        assertThat(lease.model().isClosed)
                                .as("closed while leased")
                                .isFalse();
                        lease.close();
                    }
                }
                case LET_IN -> world.letIn(who, model);
                case SHUT_OUT -> world.shutOut(who, model);
                case REPLACE -> world.replace(who.tenant(), model, deed.much() % 3);
                case PASS_TIME -> world.pass(deed.much());
                case GO_DOWN -> world.goDown();
                case COME_BACK -> world.comeBack();
            }
        }

        private void ask(World.Who who, ModelId model, Consumer<ModelLease<World.Loaded>> use)
                throws InterruptedException {
            Caller caller = who.caller(model);
            long before = world.now();
            try {
                ModelLease<World.Loaded> lease = models.leaseNow(caller);
                if (lease == null) {
                    lease = models.lease(caller);
                }
                world.requireRight(who, model, lease.model().digest, before);
                assertThat(lease.model().isClosed).as("closed while leased").isFalse();
                use.accept(lease);
            } catch (RequestRefused e) {
                if (isAlone) {
                    world.requireReason(who, model, e.status());
                }
            } catch (ModelUnavailable e) {
                assertThat(isAlone).as(e.getMessage()).isFalse(); // others had all the room
            }
        }

        void run(List<List<Deed>> deeds) throws InterruptedException {
            List<Thread> threads = deeds.stream()
                    .map(each -> new Thread(() -> work(each), "worker"))
                    .toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join(TimeUnit.SECONDS.toMillis(60));
                assertThat(thread.isAlive()).isFalse();
            }
            assertThat(wrong).isEmpty();
            world.close();
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void oneAfterTheOther(@ForAll @IntRange(min = 2, max = 4) int most, @ForAll("deeds") List<Deed> deeds)
            throws InterruptedException {
        new Trial(most, true).run(List.of(deeds));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void severalAtOnce(
            @ForAll @IntRange(min = 1, max = 4) int most,
            @ForAll("deeds") List<Deed> first,
            @ForAll("deeds") List<Deed> second,
            @ForAll("deeds") List<Deed> third)
            throws InterruptedException {
        new Trial(most, false).run(List.of(first, second, third));
    }

    @Provide
    static Arbitrary<List<Deed>> deeds() {
        Arbitrary<Does> does = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.of(Does.ASK, Does.HOLD, Does.GIVE_BACK)),
                Tuple.of(6, Arbitraries.of(Does.LET_IN, Does.LET_IN, Does.SHUT_OUT, Does.REPLACE)),
                Tuple.of(5, Arbitraries.just(Does.PASS_TIME)),
                Tuple.of(2, Arbitraries.of(Does.GO_DOWN, Does.COME_BACK, Does.COME_BACK)));
        return Combinators.combine(
                        does,
                        Arbitraries.integers().between(0, World.CALLERS.size() - 1),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(0, 1, 2, 5, 14, 15, 16, 30, 45, 59, 60))
                .as(Deed::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(80);
    }
}
