package dev.myelin.backend.remote;

import dev.myelin.WholeNumber;
import dev.myelin.context.Configuration;
import dev.myelin.context.Configuration.Setting;
import dev.myelin.error.InvalidConfiguration;
import java.time.Duration;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where a deployment is served, as whom it is called, and how long it may take. Its text form has no secrets.
 *
 * @param url called as it is: nothing is added to its path
 * @param token sent as {@code Authorization: Bearer}; null: nothing is
 * @param timeout of a whole call
 */
record EndpointOptions(HttpUrl url, @Nullable String token, Duration timeout) {

    private static final String URL = "deployment.url";
    private static final String TOKEN = "deployment.token";
    private static final String TIMEOUT = "deployment.timeout-seconds";
    private static final int USUAL_SECONDS = 60;
    private static final int MOST_SECONDS = 86_400;

    /**
     * Those of these settings.
     *
     * @throws InvalidConfiguration when one is missing or of no use; the message has the remedy, and no secret
     */
    static EndpointOptions of(String deployment, Configuration configuration) {
        HttpUrl url = configuration.find(URL).map(EndpointOptions::url).orElseThrow(() -> unknown(deployment));
        return new EndpointOptions(
                url,
                configuration.find(TOKEN).map(EndpointOptions::token).orElse(null),
                Duration.ofSeconds(WholeNumber.of(configuration, TIMEOUT, 1, MOST_SECONDS, USUAL_SECONDS)));
    }

    private static InvalidConfiguration unknown(String deployment) {
        return new InvalidConfiguration(
                "where deployment '" + deployment + "' is served is not known: give its URL with --url, set "
                        + Configuration.variable(URL) + ", or put " + URL + " into " + Configuration.DEFAULT_FILE,
                null);
    }

    /** Refused without being quoted: it may have a password. */
    private static HttpUrl url(Setting setting) {
        HttpUrl url = HttpUrl.parse(setting.value());
        if (url == null) {
            throw refused(
                    setting, "must begin with http:// or https:// and name a host, such as http://127.0.0.1:8000/");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw refused(setting, "must have no user; give a token with " + Configuration.variable(TOKEN));
        }
        return url;
    }

    private static String token(Setting setting) {
        if (!setting.value().chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw refused(
                    setting, "has a character that cannot be in a header: a blank, a line end or one beyond ASCII");
        }
        return setting.value();
    }

    private static InvalidConfiguration refused(Setting setting, String problem) {
        return new InvalidConfiguration(setting.origin().replace("--" + URL, "--url") + " " + problem, null);
    }

    @Override
    public String toString() {
        return "EndpointOptions[timeout=" + timeout + "]";
    }
}
