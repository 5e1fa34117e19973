package dev.myelin.backend.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.backend.token.ModelTokens;
import dev.myelin.context.Configuration;
import dev.myelin.error.InvalidConfiguration;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointOptionsTest {

    private static EndpointOptions options(Map<String, String> options, Map<String, String> environment) {
        return EndpointOptions.of("search", Configuration.of(options, environment));
    }

    @Test
    void takeTheOptionBeforeTheEnvironment() {
        Map<String, String> environment = Map.of(
                "MYELIN_DEPLOYMENT_URL", "https://b.example/x",
                "MYELIN_DEPLOYMENT_TOKEN", "secret",
                "MYELIN_DEPLOYMENT_TIMEOUT_SECONDS", "5");
        EndpointOptions both = options(Map.of("deployment.url", "http://a.example"), environment);
        assertThat(both.url()).hasToString("http://a.example/");
        assertThat(both.token()).isEqualTo("secret");
        assertThat(both.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(options(Map.of(), environment).url()).hasToString("https://b.example/x");
    }

    @Test
    void waitAMinuteWithoutAToken() {
        EndpointOptions usual = options(Map.of("deployment.url", "http://a.example"), Map.of());
        assertThat(usual.token()).isNull();
        assertThat(usual.timeout()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void sayThreeWaysToGiveTheUrl() {
        assertThat(catchThrowableOfType(InvalidConfiguration.class, () -> options(Map.of(), Map.of())))
                .hasMessage("where deployment 'search' is served is not known: give its URL with --url, set"
                        + " MYELIN_DEPLOYMENT_URL, or put deployment.url into myelin.properties");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "URL | localhost:8000/secret | must begin with http:// or https:// and name a host, such as http://127.0.0.1:8000/",
                "URL | unix:/run/secret | must begin with http:// or https:// and name a host, such as http://127.0.0.1:8000/",
                "URL | http://me:secret@a.example | must have no user; give a token with MYELIN_DEPLOYMENT_TOKEN",
                "TOKEN | a secret | has a character that cannot be in a header: a blank, a line end or one beyond ASCII",
                "TIMEOUT_SECONDS | 0 | must be a whole number from 1 to 86400, was '0'",
                "TIMEOUT_SECONDS | 1.5 | must be a whole number from 1 to 86400, was '1.5'"
            })
    void refuseWhatIsOfNoUseAndQuoteNoSecret(String name, String value, String problem) {
        String variable = "MYELIN_DEPLOYMENT_" + name;
        Map<String, String> environment = new HashMap<>(Map.of("MYELIN_DEPLOYMENT_URL", "http://a.example"));
        environment.put(variable, value);
        assertThat(catchThrowableOfType(InvalidConfiguration.class, () -> options(Map.of(), environment)))
                .hasMessage("environment " + variable + " " + problem);
    }

    @Test
    void callTheOptionByItsName() {
        assertThat(catchThrowableOfType(
                        InvalidConfiguration.class, () -> options(Map.of("deployment.url", "nowhere"), Map.of())))
                .hasMessageStartingWith("option --url must begin with");
    }

    @Test
    void haveNoSecretsAsText() {
        assertThat(options(
                        Map.of("deployment.url", "http://a.example/?sig=secret", "deployment.token", "secret"),
                        Map.of()))
                .hasToString("EndpointOptions[timeout=PT1M]");
        assertThat(new ModelAccess(ModelTokens.of("https://b.example"), "secret", "acme"))
                .hasToString("ModelAccess[tenant=acme]");
    }
}
