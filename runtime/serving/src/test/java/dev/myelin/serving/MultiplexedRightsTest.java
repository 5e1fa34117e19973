package dev.myelin.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.Defaults;
import dev.myelin.ServeOptions;
import dev.myelin.backend.BackendOptions;
import dev.myelin.development.Fault;
import dev.myelin.model.ModelId;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rights that come and go, as {@link RightsPropertiesTest} has them, with a real server, real files and the development backend. */
@Timeout(120)
class MultiplexedRightsTest {

    private static final int DEEDS = 200;
    private static final List<World.Who> CALLERS = World.CALLERS;

    @TempDir
    private Path folder;

    private final AtomicLong clock = new AtomicLong();
    private final Multiply multiply = new Multiply(Multiply.usual().build());
    private final boolean[][] isReader = new boolean[CALLERS.size()][3];
    private final long[][] readerUntil = new long[CALLERS.size()][3];

    private static ModelId id(int model) {
        return ModelId.of("m" + model);
    }

    /** Each model of each tenant has a number of its own. */
    private static int number(int caller, int model) {
        return (CALLERS.get(caller).tenant() == null ? 10 : 100) + model;
    }

    private void publish(Platform platform, int caller, int model) throws Exception {
        String tenant = CALLERS.get(caller).tenant();
        String[] readers = IntStream.range(0, CALLERS.size())
                .filter(other -> Objects.equals(CALLERS.get(other).tenant(), tenant) && isReader[other][model])
                .mapToObj(other -> CALLERS.get(other).token())
                .toArray(String[]::new);
        platform.publish(tenant, id(model).value(), number(caller, model), readers);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void nobodyGetsWhatTheyMayNotRead(long seed) throws Exception {
        Random random = new Random(seed);
        Files.createDirectories(folder.resolve("models"));
        for (long[] until : readerUntil) {
            Arrays.fill(until, Long.MIN_VALUE);
        }
        try (Platform platform = new Platform(folder.resolve("platform"));
                Served served = serve(platform)) {
            for (int caller = 0; caller < CALLERS.size(); caller++) {
                for (int model = 0; model < 3; model++) {
                    publish(platform, caller, model);
                }
            }
            int given = 0;
            for (int i = 0; i < DEEDS; i++) {
                int caller = random.nextInt(CALLERS.size());
                int model = random.nextInt(3);
                switch (random.nextInt(8)) {
                    case 0 -> setReader(platform, caller, model, true);
                    case 1 -> setReader(platform, caller, model, random.nextBoolean());
                    case 2 -> clock.addAndGet(random.nextInt(30) * 1_000_000_000L);
                    case 3 -> {
                        platform.backend.faults().clear();
                        if (random.nextInt(4) == 0) {
                            platform.backend.faults().add(Fault.status(503).on("GET", "models/"));
                        }
                    }
                    default -> given += ask(platform, served, caller, model) ? 1 : 0;
                }
            }
            assertThat(given).as("some had rights").isGreaterThan(10);
        }
    }

    private void setReader(Platform platform, int caller, int model, boolean isNow) throws Exception {
        if (isReader[caller][model] && !isNow) {
            readerUntil[caller][model] = clock.get();
        }
        isReader[caller][model] = isNow;
        publish(platform, caller, model);
    }

    private boolean ask(Platform platform, Served served, int caller, int model) throws Exception {
        World.Who who = CALLERS.get(caller);
        HttpResponse<String> answer = served.send(served.posting("/", "[1]")
                .header("serve_multiplexed_model_id", platform.token(id(model).value(), who.token(), who.tenant())));
        assertThat(answer.statusCode()).isIn(200, 403, 503);
        if (answer.statusCode() != 200) {
            return false;
        }
        assertThat(answer.body()).as("the model of this tenant").isEqualTo("[" + number(caller, model) + "]");
        boolean mayRead = isReader[caller][model]
                || (readerUntil[caller][model] != Long.MIN_VALUE
                        && clock.get() - readerUntil[caller][model] < Rights.LONGEST.toNanos());
        assertThat(mayRead).as("%s may read model %s", who, model).isTrue();
        return true;
    }

    private Served serve(Platform platform) {
        ServeOptions options = ServeOptions.builder()
                .configuration(Defaults.configuration(
                        Map.of(
                                "models", folder.resolve("models").toString(),
                                "store", folder.resolve("store").toString()),
                        Map.of()))
                .port(0)
                .maxModels(2)
                .build();
        BackendOptions impatient =
                BackendOptions.builder().url(platform.backend.url()).retries(0).build();
        return Served.of(EmbeddedServer.start(
                List.of(multiply), options, new ServedModels(options, Callers.of(options, impatient, clock::get))));
    }
}
