package dev.myelin.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Calls a backend as any program would. */
final class Caller {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String url;

    Caller(DevelopmentBackend backend) {
        this.url = backend.url();
    }

    /** What came back. */
    record Reply(int status, HttpResponse<byte[]> response) {

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        @Nullable
        Object json() throws IOException {
            return Documents.read(response.body());
        }

        @Nullable
        Object field(String name) throws IOException {
            return ((Map<?, ?>) Objects.requireNonNull(json())).get(name);
        }

        /** A field of each object of a list: of the body itself, or of the one named. */
        List<@Nullable Object> each(String name, String... list) throws IOException {
            List<@Nullable Object> values = new ArrayList<>();
            Object objects = list.length == 0 ? json() : field(list[0]);
            for (Object object : (List<?>) Objects.requireNonNull(objects)) {
                values.add(((Map<?, ?>) object).get(name));
            }
            return values;
        }

        @Nullable
        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }
    }

    Reply get(String path, String... headers) throws Exception {
        return send("GET", path, null, headers);
    }

    Reply send(String method, String path, @Nullable String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : url + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        return new Reply(response.statusCode(), response);
    }

    /** As {@link #send}, and the status is as it must be. */
    Reply sent(int status, String method, String path, @Nullable String body, String... headers) throws Exception {
        Reply reply = send(method, path, body, headers);
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        return reply;
    }
}
