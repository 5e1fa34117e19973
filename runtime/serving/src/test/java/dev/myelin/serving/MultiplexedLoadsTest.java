package dev.myelin.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.action.DeploymentInfo;
import dev.myelin.development.Fault;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Models of callers in memory: loaded once, shared, and let go of. */
class MultiplexedLoadsTest extends MultiplexedFixture {

    @Test
    void twoCallersShareTheWeights() throws Exception {
        Served served = serve(options -> options);
        assertThat(ask(served, "7", ANN).body()).isEqualTo("[10]");
        assertThat(ask(served, "7", BOB).body()).isEqualTo("[10]");
        assertThat(ask(served, "7", ANN).body()).isEqualTo("[10]");
        assertThat(multiply.loads).hasValue(1);
        assertThat(platform.asked("7")).as("once for each caller").isEqualTo(2);
    }

    @Test
    void whoeverAsksAtOnceTheBackendIsAskedOnceAndTheModelLoadedOnce() throws Exception {
        Served served = serve(options -> options);
        String token = platform.token("7", ANN, null);
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(served.sendLater(served.posting("/", "[1]").header(HEADER, token)));
        }
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().body()).isEqualTo("[10]");
        }
        assertThat(platform.asked("7")).isEqualTo(1);
        assertThat(multiply.loads).hasValue(1);
        said.add("nothing");
    }

    @Test
    void whatIsInUseIsNotEvicted() throws Exception {
        platform.publish(null, "8", 20, ANN);
        Served served = serve(options -> options.maxModels(1));
        multiply.gate.acquire();
        CompletableFuture<HttpResponse<String>> first =
                served.sendLater(served.posting("/", "[1]").header(HEADER, platform.token("7", ANN, null)));
        multiply.begun.acquire();
        CompletableFuture<HttpResponse<String>> second =
                served.sendLater(served.posting("/", "[1]").header(HEADER, platform.token("8", ANN, null)));
        platform.backend.requests().await(4, Duration.ofSeconds(30));
        assertThat(multiply.closes).hasValue(0);
        multiply.gate.release();
        assertThat(first.get().body()).isEqualTo("[10]");
        assertThat(second.get().body()).isEqualTo("[20]");
        assertThat(multiply.closes).hasValue(1);
        assertThat(multiply.loads).hasValue(2);
        said.add("nothing");
    }

    @Test
    void whatIsNotUsedGoesWhenTheFilesAreTooManyBytes() throws Exception {
        platform.publish(null, "8", 20, ANN);
        platform.publish(null, "9", 300, ANN);
        Served served = serve(options -> options.maxModelBytes(4));
        ask(served, "7", ANN);
        ask(served, "8", ANN);
        assertThat(multiply.closes).hasValue(0);
        assertThat(ask(served, "9", ANN).body()).isEqualTo("[300]"); // 3 bytes, and 2 each
        assertThat(multiply.closes).hasValue(2);
        ask(served, "7", ANN);
        assertThat(multiply.closes).hasValue(3);
    }

    @Test
    void deploymentsShareRightsAndHaveModelsOfTheirOwn() throws Exception {
        Multiply other = new Multiply(
                DeploymentInfo.of(Multiply.class, "other").maxBatchSize(4).build());
        Served served = serve(List.of(multiply, other), options -> options);
        String token = platform.token("7", ANN, null);
        for (String path : new String[] {"/multiply", "/other", "/multiply", "/other"}) {
            assertThat(answer(served, served.posting(path, "[1]").header(HEADER, token))
                            .body())
                    .isEqualTo("[10]");
        }
        assertThat(List.of(multiply.loads.get(), other.loads.get())).containsExactly(1, 1);
        assertThat(platform.asked("7")).isEqualTo(2);
    }

    @Test
    void aModelThatCannotBeLoadedIsABadGateway() throws Exception {
        Served served = serve(options -> options);
        multiply.cannotLoad = true;
        Served.isProblem(
                ask(served, "7", ANN),
                502,
                NO_MODEL,
                "deployment 'multiply' failed; its log has the reason under request id ");
        assertThat(logged())
                .contains("model '7' for one with a model token: broken")
                .anyMatch(line -> line.startsWith("deployment 'multiply' failed on request "));
        multiply.cannotLoad = false;
        assertThat(ask(served, "7", ANN).statusCode()).as("not at once").isEqualTo(502);
        pass(Duration.ofSeconds(1));
        assertThat(ask(served, "7", ANN).body()).isEqualTo("[10]");
        assertThat(multiply.loads).hasValue(2);
    }

    @Test
    void filesThatCannotBeFetchedAreABadGateway() throws Exception {
        Served served = serve(options -> options);
        platform.backend.faults().add(Fault.status(403).on("GET", "files/"));
        assertThat(ask(served, "7", ANN).statusCode()).isEqualTo(502);
        assertThat(ask(served, "7", BOB).statusCode()).isEqualTo(502);
        platform.backend.faults().clear();
        assertThat(ask(served, "7", BOB).statusCode()).as("not at once").isEqualTo(502);
        pass(Duration.ofSeconds(1));
        assertThat(ask(served, "7", BOB).body()).isEqualTo("[10]");
    }
}
