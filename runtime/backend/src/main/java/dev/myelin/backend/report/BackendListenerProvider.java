package dev.myelin.backend.report;

import dev.myelin.Defaults;
import dev.myelin.RunListenerProvider;
import dev.myelin.backend.BackendOptions;
import dev.myelin.backend.client.Backend;
import dev.myelin.context.Configuration;
import dev.myelin.progress.ProgressListener;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** Reports every run that is a job of a platform whose backend is known. Found by {@link java.util.ServiceLoader}. */
public final class BackendListenerProvider implements RunListenerProvider {

    /** For {@link java.util.ServiceLoader}. */
    public BackendListenerProvider() {}

    @Override
    public Optional<ProgressListener> listener(Run run) {
        return run.jobId()
                .flatMap(job -> BackendOptions.of(run.configuration())
                        .map(options -> reporter(options, job, run.configuration())));
    }

    /** Repeats are the sender's, which does not hurry. */
    private static ProgressListener reporter(BackendOptions options, String job, Configuration configuration) {
        BackendOptions once = BackendOptions.builder()
                .from(options)
                .retries(0)
                .callTimeout(Duration.ofSeconds(30))
                .build();
        return new JobReporter(
                new Backend(once),
                job,
                ReportOptions.builder().spool(spool(options, configuration)).build());
    }

    /** A folder for each backend: what one could not get must not go to another. */
    private static Path spool(BackendOptions options, Configuration configuration) {
        return configuration
                .get("spool")
                .map(Path::of)
                .orElseGet(() -> Defaults.cacheFolder(configuration).resolve("spool"))
                .resolve(digest(options.url()));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
