package dev.myelin.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.development.Fault;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who gets which model: rights that come and go, tenants, and the server's own models. */
class MultiplexedModelsTest extends MultiplexedFixture {

    @Test
    void whoMayNotReadAModelGetsNothingAlsoWhenItIsInMemory() throws Exception {
        Served served = serve(options -> options);
        ask(served, "7", ANN);
        for (int i = 0; i < 3; i++) {
            Served.isProblem(
                    ask(served, "7", EVE),
                    403,
                    NO_MODEL,
                    "the backend does not let the bearer of this model token have model '7'");
        }
        assertThat(multiply.calls).hasSize(1);
        assertThat(platform.asked("7"))
                .as("a refusal is remembered for a moment")
                .isEqualTo(2);
        Served.isProblem(
                ask(served, "8", ANN),
                404,
                NO_MODEL,
                "model '8' does not exist, or not for the bearer of this model token");
    }

    @Test
    void aRightThatWasJustGivenWorksSoon() throws Exception {
        Served served = serve(options -> options);
        assertThat(ask(served, "7", EVE).statusCode()).isEqualTo(403);
        platform.publish(null, "7", 10, EVE);
        pass(Duration.ofSeconds(5).minusNanos(1));
        assertThat(ask(served, "7", EVE).statusCode()).isEqualTo(403);
        pass(Duration.ofNanos(1));
        assertThat(ask(served, "7", EVE).body()).isEqualTo("[10]");
    }

    @Test
    void aRightThatEndsIsSeenAfterAMinuteAtTheLatest() throws Exception {
        Served served = serve(options -> options);
        ask(served, "7", ANN);
        ask(served, "7", BOB);
        platform.publish(null, "7", 10, BOB);
        pass(Duration.ofSeconds(45).minusNanos(1));
        assertThat(ask(served, "7", ANN).body()).isEqualTo("[10]");
        assertThat(platform.asked("7")).isEqualTo(2);
        platform.backend.faults().add(Fault.status(503).on("GET", "models/7/"));
        pass(Duration.ofSeconds(15));
        assertThat(ask(served, "7", ANN).body()).as("nobody could be asked").isEqualTo("[10]");
        pass(Duration.ofNanos(1));
        HttpResponse<String> silent = ask(served, "7", ANN);
        Served.isProblem(
                silent,
                503,
                "urn:myelin:problem:backend-failed",
                "the backend does not say whether the bearer of this model token may have model '7'; try again in 1 s");
        assertThat(silent.headers().firstValue("Retry-After")).contains("1");
        assertThat(logged())
                .anyMatch(line -> line.startsWith("model '7' for one with a model token: the backend "
                        + platform.backend.url() + " answered GET /models/7/ with 503"));
        platform.backend.faults().clear();
        pass(Duration.ofSeconds(1));
        assertThat(ask(served, "7", ANN).statusCode()).isEqualTo(403);
        assertThat(ask(served, "7", BOB).body()).isEqualTo("[10]");
        assertThat(multiply.loads).hasValue(1);
    }

    @Test
    void aRightIsAskedForAgainBeforeItIsOver() throws Exception {
        Served served = serve(options -> options);
        ask(served, "7", ANN);
        pass(Duration.ofSeconds(45));
        assertThat(ask(served, "7", ANN).body()).isEqualTo("[10]");
        assertThat(platform.asked("7")).isEqualTo(2);
        pass(Duration.ofSeconds(44));
        assertThat(ask(served, "7", ANN).body()).isEqualTo("[10]");
        assertThat(platform.asked("7")).isEqualTo(2);
        platform.publish(null, "7", 10, BOB);
        pass(Duration.ofSeconds(1));
        assertThat(ask(served, "7", ANN).statusCode())
                .as("a refusal counts at once")
                .isEqualTo(403);
    }

    @Test
    void withoutABackendARightLastsItsMinuteAndNoLonger() throws Exception {
        Served served = serve(options -> options);
        ask(served, "7", ANN);
        platform.close();
        assertThat(ask(served, "7", BOB).statusCode()).isEqualTo(503);
        pass(Duration.ofSeconds(60).minusNanos(1));
        assertThat(ask(served, "7", ANN).body()).isEqualTo("[10]");
        pass(Duration.ofNanos(1));
        assertThat(ask(served, "7", ANN).statusCode()).isEqualTo(503);
    }

    @Test
    void aReplacedModelIsServedAfterAMinuteAtTheLatest() throws Exception {
        Served served = serve(options -> options);
        ask(served, "7", ANN);
        platform.publish(null, "7", 20, ANN);
        pass(Duration.ofSeconds(60));
        assertThat(ask(served, "7", ANN).body()).isEqualTo("[20]");
    }

    @Test
    void withoutTheHeaderItIsTheUsualModel() throws Exception {
        Served.model(folder.resolve("models"), "usual", 100);
        Served served = serve(options -> options);
        assertThat(ask(served, "7", ANN).body()).isEqualTo("[10]");
        assertThat(served.post("/", "[1]").body()).isEqualTo("[100]");
        Served.isProblem(
                served.post("/", "{\"model_id\": 7, \"inputs\": [1]}"),
                404,
                NO_MODEL,
                "model '7' is not served here; served: usual");
    }

    @Test
    void aModelOfTheServersIsNotThatOfItsCallers() throws Exception {
        Served.model(folder.resolve("models"), "7", 100);
        Served served = serve(options -> options);
        assertThat(served.post("/", "[1]").body()).isEqualTo("[100]");
        assertThat(ask(served, "7", ANN).body()).isEqualTo("[10]");
        assertThat(served.post("/", "[1]").body()).isEqualTo("[100]");
        assertThat(ask(served, "7", EVE).statusCode()).isEqualTo(403);
    }

    @Test
    void aTenantHasItsOwnModels() throws Exception {
        platform.publish("acme", "7", 30, ANN);
        Served served = serve(options -> options);
        assertThat(present(served, HEADER, platform.token("7", ANN, "acme")).body())
                .isEqualTo("[30]");
        assertThat(present(served, HEADER, platform.token("7", ANN, null)).body())
                .isEqualTo("[10]");
        assertThat(present(served, HEADER, platform.token("7", ANN, "acme")).body())
                .isEqualTo("[30]");
        assertThat(present(served, HEADER, platform.token("7", BOB, "acme")).statusCode())
                .isEqualTo(403);
        assertThat(multiply.loads).hasValue(2);
    }
}
