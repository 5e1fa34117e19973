package dev.myelin.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.backend.token.ModelToken;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import dev.myelin.serving.Rights.Right;
import dev.myelin.serving.http.Problem;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RightsTest {

    private static final ModelId SEVEN = ModelId.of("7");
    private static final ModelInfo MODEL = new ModelInfo(SEVEN, Map.of(), null);
    private final RequestRefused no = new RequestRefused(Problem.of(403, "no"));

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1); // which goes on with the smallest number
    private final Rights rights = new Rights(clock::get);

    private static Caller caller(String token, @Nullable String tenant, String model) {
        return Caller.of(new ModelToken(ModelId.of(model), token, tenant, null));
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }

    @Test
    void aRightCountsFromWhenItWasAsked() {
        Caller ann = caller("ann", null, "7");
        long askedAt = rights.now();
        pass(Duration.ofSeconds(40));
        rights.grant(ann, MODEL, askedAt);
        pass(Duration.ofSeconds(20).minusNanos(1));
        assertThat(rights.of(ann)).isNotNull();
        pass(Duration.ofNanos(1));
        assertThat(rights.of(ann)).isNull();
    }

    @Test
    void isOneCallersForOneModelOfOneTenant() {
        rights.grant(caller("ann", "acme", "7"), MODEL, rights.now());
        assertThat(rights.of(caller("ann", "acme", "7"))).isNotNull();
        assertThat(rights.of(caller("ann", null, "7"))).isNull();
        assertThat(rights.of(caller("ann", "other", "7"))).isNull();
        assertThat(rights.of(caller("bob", "acme", "7"))).isNull();
        assertThat(rights.of(caller("ann", "acme", "8"))).isNull();
        assertThat(rights.of(caller("annacme", null, "7"))).isNull();
    }

    @Test
    void oneIsToldToAskAgainAndTheOthersAreNot() {
        Caller ann = caller("ann", null, "7");
        rights.grant(ann, MODEL, rights.now());
        Right right = Objects.requireNonNull(rights.of(ann));
        pass(Duration.ofSeconds(45).minusNanos(1));
        assertThat(rights.isToBeRenewed(right)).isFalse();
        pass(Duration.ofNanos(1));
        assertThat(rights.isToBeRenewed(right)).isTrue();
        assertThat(rights.isToBeRenewed(right)).isFalse();
        rights.grant(ann, MODEL, rights.now());
        assertThat(rights.isDue(Objects.requireNonNull(rights.of(ann)))).isFalse();
    }

    @Test
    void aRefusalEndsARightAndIsForgottenItself() {
        Caller ann = caller("ann", null, "7");
        rights.grant(ann, MODEL, rights.now());
        rights.refuse(ann, no);
        assertThat(rights.of(ann)).isNull();
        pass(Duration.ofSeconds(5).minusNanos(1));
        assertThat(rights.failure(ann)).isSameAs(no);
        pass(Duration.ofNanos(1));
        assertThat(rights.failure(ann)).isNull();
    }

    @Test
    void aBackendThatIsSilentEndsNoRight() {
        Caller ann = caller("ann", null, "7");
        rights.grant(ann, MODEL, rights.now());
        rights.fail(ann, no);
        assertThat(rights.of(ann)).isNotNull();
        assertThat(rights.failure(ann)).isSameAs(no);
        rights.grant(ann, MODEL, rights.now());
        assertThat(rights.failure(ann)).isNull();
        rights.fail(ann, no);
        pass(Duration.ofSeconds(1));
        assertThat(rights.failure(ann)).isNull();
    }

    @Test
    void theMemoryIsBoundedAndStrangersPushNobodyOut() {
        Remembered<String> memory = new Remembered<>(3, clock::get);
        for (String key : new String[] {"a", "b", "c", "a", "d"}) {
            memory.put(key, key, clock.get(), 10);
        }
        assertThat(memory.size()).isEqualTo(3);
        assertThat(memory.get("b")).as("the eldest").isNull();
        assertThat(memory.get("a")).isEqualTo("a");
        pass(Duration.ofNanos(10));
        memory.put("e", "e", clock.get(), 10);
        assertThat(memory.size()).as("what is over goes").isEqualTo(1);

        Caller ann = caller("ann", null, "7");
        rights.grant(ann, MODEL, rights.now());
        for (int i = 0; i < Rights.MOST + 1; i++) {
            rights.refuse(caller("stranger" + i, null, "7"), no);
        }
        assertThat(rights.of(ann)).isNotNull();
    }
}
