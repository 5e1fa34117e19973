package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.myelin.Myelin;
import dev.myelin.MyelinServer;
import dev.myelin.ServeOptions;
import dev.myelin.backend.token.ModelToken;
import dev.myelin.backend.token.ModelTokens;
import dev.myelin.cli.fixture.CallShoutAction;
import dev.myelin.cli.fixture.ProbeAction;
import dev.myelin.cli.fixture.ShoutAction;
import dev.myelin.cli.fixture.ShoutDeployment;
import dev.myelin.context.Configuration;
import dev.myelin.model.ModelId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code run NAME --remote}, and the action of a deployment alone, against the served deployment. */
class DeployedRunTest {

    @TempDir
    private Path folder;

    private final Map<String, String> serving = new HashMap<>();
    private @Nullable MyelinServer server;

    @BeforeEach
    void models() throws IOException {
        for (String[] model : new String[][] {{"loud", "!"}, {"shy", "..."}}) {
            Path home = Files.createDirectories(folder.resolve("models/" + model[0]));
            Files.writeString(home.resolve("model.json"), "{\"mark\": \"" + model[1] + "\"}");
        }
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private String served() throws InterruptedException {
        serving.put("models", folder.resolve("models").toString());
        serving.put("serve.model", "loud,shy");
        MyelinServer started = Myelin.serve(
                List.of(new ShoutDeployment()),
                ServeOptions.builder()
                        .configuration(Configuration.of(serving, Map.of()))
                        .port(0)
                        .build());
        server = started;
        assertThat(started.awaitReady(Duration.ofSeconds(30))).isTrue();
        return started.uri().toString();
    }

    private Cli cli() throws IOException {
        return new Cli()
                .plugins(Plugins.of(
                        folder,
                        CallShoutAction.class.getName(),
                        ProbeAction.class.getName(),
                        ShoutAction.class.getName()));
    }

    private Cli.Outcome shout(String url, String params) throws IOException {
        return cli().run("run", "shout", "--remote", "--url", url, "--progress", "none", "--params", params);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"inputs\": [{\"text\": \"hi\"}]} | {\"results\":[{\"text\":\"HI!\"}],\"processed_count\":1}",
                "{\"model_id\": \"shy\", \"inputs\": [{\"text\": \"hi\"}], \"batch_size\": 8}"
                        + " | {\"results\":[{\"text\":\"HI...\"}],\"processed_count\":1}",
                "[{\"text\": \"a\"}, {\"text\": \"b\"}] | [{\"text\":\"A!\"},{\"text\":\"B!\"}]"
            })
    void printsWhatTheDeploymentAnswers(String params, String result) throws Exception {
        assertThat(shout(served(), params)).isEqualTo(new Cli.Outcome(0, result + "\n", ""));
    }

    @Test
    void callsTheDeploymentByTheActionThatIsOnlyThat() throws Exception {
        String url = served();
        for (String[] option : new String[][] {{}, {"--remote"}}) {
            List<String> line = new ArrayList<>(List.of("run", "inference", "--progress", "none", "--url", url));
            line.addAll(List.of(option));
            line.addAll(List.of("--set", "json.inputs=[{\"text\": \"hi\"}]"));
            assertThat(cli().run(line.toArray(String[]::new)))
                    .isEqualTo(new Cli.Outcome(0, "{\"results\":[{\"text\":\"HI!\"}],\"processed_count\":1}\n", ""));
        }
    }

    @Test
    void takesAddressAndTokenFromTheEnvironmentOrTheFile() throws Exception {
        serving.put("serve.token", "let-me-in");
        String url = served();
        assertThat(cli().env("MYELIN_DEPLOYMENT_URL", url)
                        .env("MYELIN_DEPLOYMENT_TOKEN", "let-me-in")
                        .run("run", "shout", "--remote", "--set", "inputs=[]")
                        .status())
                .isZero();
        Path file = Files.writeString(
                folder.resolve("settings"), "deployment.url=" + url + "\ndeployment.token=let-me-in\n");
        assertThat(cli().run("run", "shout", "--remote", "--set", "inputs=[]", "--config", file.toString())
                        .status())
                .isZero();
        Cli.Outcome stranger = shout(url, "{\"inputs\": []}");
        assertThat(stranger.status()).isEqualTo(1);
        assertThat(stranger.err())
                .startsWith("deployment 'shout' at " + url.replaceFirst("/$", "") + " answered POST with 401: ")
                .endsWith(". Check the token (MYELIN_DEPLOYMENT_TOKEN)\n");
    }

    @Test
    void failsWithWhatTheDeploymentSaysAndADocument() throws Exception {
        Cli.Outcome outcome = shout(served(), "{\"model_id\": \"lowd\", \"inputs\": []}");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains(" answered POST with 404: model 'lowd' ");
        assertThat(outcome.out())
                .startsWith("{\"error\":{\"code\":\"backend_failed\",\"message\":\"deployment 'shout' at");
    }

    @Test
    void namesTheModelInTheHeaderWhereABackendIsSet() throws Exception {
        List<String> seen = new ArrayList<>();
        HttpServer endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endpoint.createContext("/", exchange -> {
            seen.add(exchange.getRequestHeaders().getFirst(ModelTokens.HEADER));
            seen.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        endpoint.start();
        try {
            Cli.Outcome outcome = cli().env("SYNAPSE_HOST", "https://backend.example")
                    .env("SYNAPSE_ACCESS_TOKEN", "access")
                    .env("SYNAPSE_TENANT", "acme")
                    .env(
                            "MYELIN_DEPLOYMENT_URL",
                            "http://127.0.0.1:" + endpoint.getAddress().getPort())
                    .run(
                            "run",
                            "shout",
                            "--remote",
                            "--progress",
                            "none",
                            "--params",
                            "{\"model\": 7, \"inputs\": []}");
            assertThat(outcome).isEqualTo(new Cli.Outcome(0, "{}\n", ""));
        } finally {
            endpoint.stop(0);
        }
        assertThat(seen).hasSize(2).last().isEqualTo("{\"inputs\":[]}");
        assertThat(ModelTokens.of("https://backend.example").verify(seen.get(0)))
                .isEqualTo(new ModelToken(ModelId.of("7"), "access", "acme", null));
    }

    @Test
    void refusesWrongParametersHereBeforeAnythingIsSent() throws Exception {
        assertThat(shout("http://127.0.0.1:1/", "{\"inputs\": [{\"text\": 1}], \"input\": []}"))
                .isEqualTo(new Cli.Outcome(2, "", """
                        parameters of 'shout' are not valid (2 problems)
                          /inputs/0/text    must be a string, was 1
                          /input            unknown field; did you mean 'inputs'?
                        """));
    }

    @Test
    void saysHowToGiveTheAddress() throws Exception {
        assertThat(cli().run("run", "shout", "--remote", "--progress", "none", "--set", "inputs=[]"))
                .isEqualTo(new Cli.Outcome(
                        2,
                        "",
                        "where deployment 'shout' is served is not known: give its URL with --url, set"
                                + " MYELIN_DEPLOYMENT_URL, or put deployment.url into myelin.properties\n"));
    }

    @Test
    void refusesAnActionThatIsNotDeployed() throws Exception {
        assertThat(cli().run("run", "probe", "--remote"))
                .isEqualTo(new Cli.Outcome(
                        2,
                        "",
                        "action 'probe' has no deployment for --remote; annotate its class @ServeDeployment, or run it"
                                + " here without --remote\n"));
    }

    @Test
    void refusesAnAddressForARunHere() throws Exception {
        assertThat(cli().run("run", "shout", "--url", "http://127.0.0.1:1/"))
                .isEqualTo(new Cli.Outcome(
                        2,
                        "",
                        "--url is where a deployment is called, and action 'shout' runs here; give --remote, too\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--remote", "--url=http://127.0.0.1:1/"})
    void refusesTwoPlacesForOneRun(String option) throws Exception {
        assertThat(cli().run("run", "shout", "--mode", "remote", option))
                .isEqualTo(new Cli.Outcome(
                        2,
                        "",
                        option.replaceFirst("=.*", "")
                                + " and --mode remote name two places for one run; give one of them\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--inputs=a.jsonl", "--output=b.jsonl", "--on-error=skip"})
    void refusesWhatOnlyRunsHereHave(String option) throws Exception {
        assertThat(cli().run("run", "shout", "--remote", option))
                .isEqualTo(new Cli.Outcome(
                        2,
                        "",
                        option.replaceFirst("=.*", "")
                                + " is for runs here; with --remote, the inputs go among the parameters and the results"
                                + " come back as one document\n"));
    }
}
