package dev.myelin.backend.http;

import dev.myelin.backend.BackendOptions;
import java.time.Duration;

/**
 * How long calls may take, and how often they are repeated where that is harmless.
 *
 * @param connect until a connection is made
 * @param silence while nothing comes
 * @param whole of a call with its repeats
 * @param retries so often at the most
 * @param firstWait before the first repeat; each further one waits twice as long, up to 20 times this, and random from its half on
 */
public record Patience(Duration connect, Duration silence, Duration whole, int retries, Duration firstWait) {

    static Patience of(BackendOptions options) {
        return new Patience(
                options.connectTimeout(),
                options.readTimeout(),
                options.callTimeout(),
                options.retries(),
                options.firstWait());
    }
}
