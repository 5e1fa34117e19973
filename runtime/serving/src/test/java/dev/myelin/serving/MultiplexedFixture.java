package dev.myelin.serving;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.myelin.Defaults;
import dev.myelin.ServeOptions;
import dev.myelin.action.DeploymentDefinition;
import dev.myelin.backend.BackendOptions;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A server and the development backend, callers with model tokens, and a look that nobody says a token. */
@Timeout(60)
abstract class MultiplexedFixture {

    static final String HEADER = "serve_multiplexed_model_id";
    static final String DASHED = "serve-multiplexed-model-id";
    static final String ANN = "ann-access-token";
    static final String BOB = "bob-access-token";
    static final String EVE = "eve-access-token";
    static final String NO_MODEL = "urn:myelin:problem:model-unavailable";
    static final String BAD_TOKEN = "urn:myelin:problem:invalid-model-token";
    static final String SECRET = "a secret of both sides, which is long";

    @TempDir
    Path folder;

    final AtomicLong clock =
            new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(30).toNanos());
    final Multiply multiply = new Multiply(Multiply.usual().build());
    final List<Served> started = new ArrayList<>();
    final List<String> said = new ArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    Platform platform;

    @BeforeEach
    void start() throws IOException {
        log.start();
        logger("dev.myelin.serving").setLevel(null); // whatever is said
        logger("dev.myelin").setLevel(Level.TRACE);
        logger("dev.myelin").setAdditive(false);
        logger("dev.myelin").addAppender(log);
        platform = new Platform(folder.resolve("platform"));
        platform.publish(null, "7", 10, ANN, BOB);
        Files.createDirectories(folder.resolve("models"));
    }

    @AfterEach
    void nobodySaysATokenAndAllStop() {
        multiply.gate.release(1_000);
        started.forEach(Served::close);
        platform.close();
        logger("dev.myelin").detachAppender(log);
        logger("dev.myelin").setAdditive(true);
        logger("dev.myelin").setLevel(null);
        logger("dev.myelin.serving").setLevel(Level.OFF);
        for (ILoggingEvent event : List.copyOf(log.list)) {
            said.add(event.getFormattedMessage());
            if (event.getThrowableProxy() != null) {
                said.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
        assertThat(said)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain(ANN)
                        .doesNotContain(BOB)
                        .doesNotContain(EVE)
                        .doesNotContain(SECRET));
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    /** What the server's log has so far. */
    List<String> logged() {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    Served serve(UnaryOperator<ServeOptions.Builder> changes) {
        return serve(List.of(multiply), changes);
    }

    Served serve(List<DeploymentDefinition> deployments, UnaryOperator<ServeOptions.Builder> changes) {
        ServeOptions options = changes.apply(ServeOptions.builder()
                        .configuration(Defaults.configuration(
                                Map.of(
                                        "models", folder.resolve("models").toString(),
                                        "store", folder.resolve("store").toString()),
                                Map.of("SYNAPSE_HOST", platform.backend.url(), "SYNAPSE_ACCESS_TOKEN", "the-servers")))
                        .port(0))
                .build();
        BackendOptions impatient =
                BackendOptions.builder().url(platform.backend.url()).retries(0).build();
        Callers callers = Callers.of(options, impatient, clock::get);
        Served served = Served.of(EmbeddedServer.start(deployments, options, new ServedModels(options, callers)));
        started.add(served);
        return served;
    }

    HttpResponse<String> ask(Served served, String id, String token) throws Exception {
        return present(served, HEADER, platform.token(id, token, null));
    }

    HttpResponse<String> present(Served served, String header, String value) throws Exception {
        return answer(served, served.posting("/", "[1]").header(header, value));
    }

    HttpResponse<String> answer(Served served, HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = served.send(request);
        said.add(answer.body() + answer.headers());
        return answer;
    }

    void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }
}
