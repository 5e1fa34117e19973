package dev.myelin.development;

import dev.myelin.error.InvalidConfiguration;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a development backend is started. {@link #in(Path)} gives what is usual.
 *
 * @param dir the folder it serves and keeps its state in; made when it is not there
 * @param host the address to listen at
 * @param port the port to listen at; 0 for any that is free
 * @param accessToken what callers must present; null when everybody may call
 * @param createJobs whether a job that nobody made comes into being when something is reported for it
 * @param recorded how many requests {@link DevelopmentBackend#requests()} keeps at most; 0 for none
 */
public record DevelopmentOptions(
        Path dir, String host, int port, @Nullable String accessToken, boolean createJobs, int recorded) {

    /** The address of this machine alone. */
    public static final String LOOPBACK = "127.0.0.1";

    /** @throws InvalidConfiguration when the port is outside of 0..65535, the token blank or the count negative */
    public DevelopmentOptions {
        if (port < 0 || port > 65535) {
            throw new InvalidConfiguration("port must be from 0 to 65535, was " + port, null);
        }
        if (accessToken != null && accessToken.isBlank()) {
            throw new InvalidConfiguration(
                    "the access token must not be blank; leave it out to let everybody in", null);
        }
        if (recorded < 0) {
            throw new InvalidConfiguration("recorded must be at least 0, was " + recorded, null);
        }
    }

    /** For this machine alone, at a free port, with no token; jobs are made when needed, 10,000 requests are kept. */
    public static DevelopmentOptions in(Path dir) {
        return new DevelopmentOptions(dir, LOOPBACK, 0, null, true, 10_000);
    }

    public DevelopmentOptions withHost(String address) {
        return new DevelopmentOptions(dir, address, port, accessToken, createJobs, recorded);
    }

    public DevelopmentOptions withPort(int number) {
        return new DevelopmentOptions(dir, host, number, accessToken, createJobs, recorded);
    }

    public DevelopmentOptions withAccessToken(@Nullable String token) {
        return new DevelopmentOptions(dir, host, port, token, createJobs, recorded);
    }

    public DevelopmentOptions withCreateJobs(boolean create) {
        return new DevelopmentOptions(dir, host, port, accessToken, create, recorded);
    }

    public DevelopmentOptions withRecorded(int most) {
        return new DevelopmentOptions(dir, host, port, accessToken, createJobs, most);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "DevelopmentOptions[dir=" + dir + ", host=" + host + ", port=" + port + ", accessToken="
                + (accessToken == null ? "none" : "(set)") + ", createJobs=" + createJobs + ", recorded=" + recorded
                + "]";
    }
}
