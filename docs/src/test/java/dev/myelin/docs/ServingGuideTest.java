package dev.myelin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.CompilationSubject;
import dev.myelin.Defaults;
import dev.myelin.Myelin;
import dev.myelin.MyelinServer;
import dev.myelin.ServeOptions;
import dev.myelin.context.Configuration;
import dev.myelin.sample.Embed;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about serving: what it shows works as it stands. */
class ServingGuideTest {

    private static String page = "";

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(Markdown.ROOT.resolve("docs/serving.md"));
    }

    @Test
    void itsRequestsAreAnswered() throws Exception {
        List<String> bodies = Pattern.compile("```json\n(.*?)\n```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(bodies).hasSize(2);
        Path models = Markdown.ROOT.resolve("sample-plugin/target/models");
        Map<String, String> settings = Map.of("models", models.toString(), "store", folder.toString());
        ServeOptions options = ServeOptions.builder()
                .configuration(Defaults.configuration(settings, Map.of()))
                .port(0)
                .build();
        try (MyelinServer server = Myelin.serve(Embed.class, options)) {
            assertThat(server.awaitReady(Duration.ofMinutes(2))).isTrue();
            assertThat(post(server, bodies.get(0)))
                    .startsWith("{\"results\":[{\"vector\":[")
                    .endsWith("]}],\"processed_count\":2}");
            assertThat(post(server, bodies.get(1))).startsWith("[{\"vector\":[").endsWith("]}]");
            assertThat(metrics(server)).containsExactlyInAnyOrderElementsOf(names(page, "`(myelin_[a-z_]+)`"));
        }
    }

    @Test
    void itsRoutesAnswer() throws Exception {
        Compilation compilation =
                Javac.compile(Markdown.read("docs/serving.md").blocks("java"), "-Xlint:all,-processing", "-Werror");
        CompilationSubject.assertThat(compilation).succeededWithoutWarnings();
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Javac.write(compilation, classes);
        Path model = Files.createDirectories(folder.resolve("models/7"));
        Files.writeString(model.resolve("model.json"), "{\"name\": \"words\"}");
        Files.writeString(model.resolve("words.txt"), "lamp\nlight\nlane\n");
        ServeOptions options = ServeOptions.builder()
                .configuration(Defaults.configuration(
                        Map.of("models", folder.resolve("models").toString()), Map.of()))
                .port(0)
                .build();
        try (URLClassLoader loader = new URLClassLoader(
                        new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
                MyelinServer server = Myelin.serve(loader.loadClass("dev.example.words.WordService"), options)) {
            assertThat(server.awaitReady(Duration.ofMinutes(1))).isTrue();
            assertThat(post(server, "{\"text\": \"lamp\"}")).isEqualTo("{\"text\":\"lamp\",\"known\":true}");
            assertThat(get(server, "beginning/la?top=2").body()).isEqualTo("\"lamp\"\n\"lane\"\n");
            HttpResponse<String> wrong = get(server, "beginning/la?top=1000");
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).contains("\"pointer\":\"/query/top\"");
        }
    }

    private static HttpResponse<String> get(MyelinServer server, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.uri().resolve(path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static Set<String> metrics(MyelinServer server) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(server.uri().resolve("metrics")).build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        Set<String> names = names(answer.body(), "# TYPE (myelin_[a-z_]+) ");
        names.removeIf(name -> name.endsWith("_max"));
        return names;
    }

    private static Set<String> names(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String post(MyelinServer server, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.uri())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void theSettingsAreThoseThatItNames() {
        Map<String, String> environment = Map.of(
                "MYELIN_SERVE_HOST", "::1",
                "MYELIN_SERVE_PORT", "1234",
                "MYELIN_SERVE_SOCKET", "/run/here",
                "MYELIN_SERVE_MODEL", "7, mini",
                "MYELIN_SERVE_TOKEN", "secret",
                "MYELIN_SERVE_MAX_BODY_BYTES", "1000",
                "MYELIN_SERVE_TIMEOUT_SECONDS", "5",
                "MYELIN_SERVE_GRACE_SECONDS", "6");
        environment.keySet().forEach(name -> assertThat(page).contains("`" + name + "`"));
        ServeOptions options = ServeOptions.builder()
                .configuration(Configuration.of(Map.of(), environment))
                .build();
        assertThat(options.host()).isEqualTo("::1");
        assertThat(options.port()).isEqualTo(1234);
        assertThat(options.socket()).contains(Path.of("/run/here"));
        assertThat(options.modelIds()).extracting(Object::toString).containsExactly("7", "mini");
        assertThat(options.token()).contains("secret");
        assertThat(options.maxBodyBytes()).isEqualTo(1000);
        assertThat(options.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(options.grace()).isEqualTo(Duration.ofSeconds(6));
        assertThat(options.toString()).doesNotContain("secret");
    }

    @Test
    void theSettingsOfModelsAreThoseThatItNames() {
        Map<String, String> environment = Map.of(
                "MYELIN_SERVE_MODEL_TOKEN_SECRET", "secret",
                "MYELIN_SERVE_MAX_MODELS", "7",
                "MYELIN_SERVE_MAX_MODEL_BYTES", "8");
        environment.keySet().forEach(name -> assertThat(page).contains("`" + name + "`"));
        ServeOptions options = ServeOptions.builder()
                .configuration(Configuration.of(Map.of(), environment))
                .build();
        assertThat(options.modelTokenSecret()).contains("secret");
        assertThat(options.maxModels()).isEqualTo(7);
        assertThat(options.maxModelBytes()).isEqualTo(8);
    }
}
