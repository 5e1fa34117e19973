package dev.myelin.backend.remote;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.action.RemoteInference;
import dev.myelin.context.Configuration;
import dev.myelin.error.BackendFailed;
import dev.myelin.model.ModelId;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An endpoint of the test's, and who calls it. */
abstract class RemoteTestBase {

    final MockWebServer server = new MockWebServer();
    final Map<String, String> environment = new HashMap<>();

    private final RemoteInferenceClient client = new RemoteInferenceClient(Duration.ofMillis(1));

    @BeforeEach
    void start() throws IOException {
        server.start();
        environment.put("MYELIN_DEPLOYMENT_URL", server.url("/search").toString());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    final void answer(int status, String type, String body) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", type)
                .body(body)
                .build());
    }

    final Configuration configuration() {
        return Configuration.of(Map.of(), environment);
    }

    final @Nullable Object infer(RemoteInference request) {
        return client.infer("search", request, configuration());
    }

    final @Nullable Object post(@Nullable Object json) {
        return infer(new RemoteInference(null, RemoteInference.Method.POST, json));
    }

    final @Nullable Object postTo(String model) {
        return infer(new RemoteInference(ModelId.of(model), RemoteInference.Method.POST, Map.of()));
    }

    final BackendFailed failure() {
        return catchThrowableOfType(BackendFailed.class, () -> post(Map.of()));
    }

    final BackendFailed failure(RemoteInference.Method method) {
        return catchThrowableOfType(BackendFailed.class, () -> infer(new RemoteInference(null, method, Map.of())));
    }

    /** As messages begin. */
    final String endpoint() {
        return "deployment 'search' at http://" + server.getHostName() + ":" + server.getPort() + "/search";
    }
}
