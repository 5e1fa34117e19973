package dev.myelin.development;

import dev.myelin.error.InvalidConfiguration;
import dev.myelin.error.Reasons;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Serves the platform's wire from a folder, until it is closed. Its state is in that folder alone, so that it is there
 * again after a restart:
 *
 * <ul>
 *   <li>{@code models/<id>/model.json} as for local models, with the archive that its {@code file} names
 *       beside it, or with the model's files themselves; with access tokens as {@code readers} it is for these alone,
 *   <li>{@code tenants/<tenant>/models/<id>/}: the models of a tenant that has that folder, in place of the others,
 *   <li>{@code jobs/<id>/job.json}, {@code logs.jsonl} and {@code files/},
 *   <li>{@code serve_applications/<id>.json},
 *   <li>{@code plugins/<code>/runs/<n>.json}.
 * </ul>
 *
 * Safe for use by several threads.
 */
public final class DevelopmentBackend implements AutoCloseable {

    private final FolderClaim claim;
    private final Vertx vertx;
    private final HttpServer server;
    private final DevelopmentOptions options;
    private final Backend backend;
    private final CountDownLatch closed = new CountDownLatch(1);

    private DevelopmentBackend(
            FolderClaim claim, Vertx vertx, HttpServer server, DevelopmentOptions options, Backend backend) {
        this.claim = claim;
        this.vertx = vertx;
        this.server = server;
        this.options = options;
        this.backend = backend;
    }

    /**
     * Starts to serve; returns when it does.
     *
     * @throws InvalidConfiguration when the folder cannot be written to or another backend serves it, or nobody can
     *     listen at the address
     */
    public static DevelopmentBackend start(DevelopmentOptions options) {
        FolderClaim claim = FolderClaim.of(options.dir());
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(8)
                .setInternalBlockingPoolSize(2)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        try {
            Backend backend = new Backend(options, vertx);
            HttpServer server = vertx.createHttpServer(new HttpServerOptions()
                            .setHost(options.host())
                            .setPort(options.port())
                            .setReuseAddress(true)
                            .setHttp2ClearTextEnabled(false)
                            .setHandle100ContinueAutomatically(true))
                    .requestHandler(backend.front()::receive);
            server.listen().toCompletionStage().toCompletableFuture().join();
            return new DevelopmentBackend(claim, vertx, server, options, backend);
        } catch (CompletionException e) {
            closeQuietly(vertx);
            claim.close();
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new InvalidConfiguration(
                    "cannot listen at " + options.host() + ":" + options.port() + ": " + Reasons.of(cause)
                            + "; give another port, or 0 for one that is free",
                    cause);
        }
    }

    private static void closeQuietly(Vertx vertx) {
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .exceptionally(e -> null)
                .join();
    }

    /** Where it listens, without a slash at the end: {@code http://127.0.0.1:PORT}. */
    public String url() {
        String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
        return "http://" + host + ":" + port();
    }

    /** The port where it listens. */
    public int port() {
        return server.actualPort();
    }

    /** The folder that it serves. */
    public Path dir() {
        return options.dir();
    }

    /** The switches for what is to go wrong. */
    public Faults faults() {
        return backend.faults();
    }

    /** What was received. */
    public ReceivedRequests requests() {
        return backend.requests();
    }

    /** Who carries out the runs that it is asked for from now on; null for nobody, as at the start. */
    public void handleRuns(@Nullable RunHandler handler) {
        backend.runs().handler(handler);
    }

    /** Waits until it is closed. */
    public void await() throws InterruptedException {
        closed.await();
    }

    /** Stops serving, cuts what is under way, and ends all threads. A second call does nothing. */
    @Override
    public void close() {
        backend.close();
        closeQuietly(vertx);
        claim.close();
        closed.countDown();
    }
}
