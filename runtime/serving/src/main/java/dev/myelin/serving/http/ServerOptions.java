package dev.myelin.serving.http;

import dev.myelin.action.BuilderStyle;
import dev.myelin.error.InvalidConfiguration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** Where a server listens, who may call it, and how much it takes. */
@Value.Immutable
@BuilderStyle
public abstract class ServerOptions {

    /** The address to listen at; by default the one that only this machine reaches. */
    @Value.Default
    public String host() {
        return "127.0.0.1";
    }

    /** The port to listen at; 0 for one that is free; by default 8080. */
    @Value.Default
    public int port() {
        return 8080;
    }

    /**
     * A Unix socket to listen at, in place of host and port. Its folder is made where it is missing; where it is there, nobody but its
     * owner may enter it.
     */
    public abstract Optional<Path> unixSocket();

    /** How many event loops serve; by default half of the processors, for the other half is the models'. */
    @Value.Default
    public int eventLoops() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    /** The certificate chain, a PEM file; together with {@link #tlsKey()} it turns on TLS. */
    public abstract Optional<Path> tlsCertificate();

    /** The certificate's private key, a PEM file. */
    public abstract Optional<Path> tlsKey();

    /** The most bytes of a request line, over HTTP/2 of a path with its query; beyond: 414. By default 8 KiB. */
    @Value.Default
    public int maxRequestLine() {
        return 8 << 10;
    }

    /** The most bytes of a request's headers; beyond: 431. By default 16 KiB. */
    @Value.Default
    public int maxHeaderBytes() {
        return 16 << 10;
    }

    /** The most headers of a request; beyond: 431. By default 100. */
    @Value.Default
    public int maxHeaders() {
        return 100;
    }

    /** The most bytes of a request's body; beyond: 413. By default 16 MiB. */
    @Value.Default
    public int maxBodyBytes() {
        return 16 << 20;
    }

    /** The most connections at one time; what comes beyond is closed at once. By default 10,000. */
    @Value.Default
    public int maxConnections() {
        return 10_000;
    }

    /** How long a request's head may take from when it began; beyond: 408. By default 10 s. */
    @Value.Default
    public Duration headTimeout() {
        return Duration.ofSeconds(10);
    }

    /** How long a request's body may take from the head's end; beyond: 408. By default 30 s. */
    @Value.Default
    public Duration bodyTimeout() {
        return Duration.ofSeconds(30);
    }

    /** How long a connection on which nothing is under way stays open; then it is closed silently. By default 60 s. */
    @Value.Default
    public Duration idleTimeout() {
        return Duration.ofSeconds(60);
    }

    /** How long a whole request may wait for its answer; beyond: 504. By default for ever: handlers have deadlines. */
    public abstract Optional<Duration> requestTimeout();

    /** What callers must present as {@code Authorization: Bearer}; empty: everybody may call. */
    @Value.Redacted
    public abstract Optional<String> token();

    /** The paths that need no token, exactly, such as those for health. */
    public abstract Set<String> openPaths();

    /** The origins whose pages may call, exactly, or {@code *} for all; by default none. */
    public abstract Set<String> corsOrigins();

    /** The usual: port 8080 of this machine alone. */
    public static ServerOptions defaults() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Says what cannot be, all that the type system does not. */
    @Value.Check
    void check() {
        within("port", port(), 0, 65_535);
        within("eventLoops", eventLoops(), 1, 1024);
        within("maxRequestLine", maxRequestLine(), 64, 1 << 20);
        within("maxHeaderBytes", maxHeaderBytes(), 64, 16 << 20);
        within("maxHeaders", maxHeaders(), 1, 10_000);
        within("maxBodyBytes", maxBodyBytes(), 0, Integer.MAX_VALUE - 8);
        within("maxConnections", maxConnections(), 1, Integer.MAX_VALUE);
        positive("headTimeout", headTimeout());
        positive("bodyTimeout", bodyTimeout());
        positive("idleTimeout", idleTimeout());
        requestTimeout().ifPresent(time -> positive("requestTimeout", time));
        if (tlsCertificate().isPresent() != tlsKey().isPresent()) {
            throw new InvalidConfiguration("TLS needs both a certificate and its key; one of them is missing", null);
        }
        if (token().isPresent() && !BearerAuth.isToken(token().get())) {
            throw new InvalidConfiguration(
                    "the token must be visible ASCII characters without spaces; leave it out to let everybody in",
                    null);
        }
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidConfiguration(name + " must be from " + least + " to " + most + ", was " + value, null);
        }
    }

    private static void positive(String name, Duration value) {
        if (value.isNegative() || value.isZero() || value.compareTo(Duration.ofDays(365)) > 0) {
            throw new InvalidConfiguration(name + " must be more than 0 and at most 365 days, was " + value, null);
        }
    }

    /** Sets what differs from the usual. */
    public static final class Builder extends ImmutableServerOptions.Builder {}
}
