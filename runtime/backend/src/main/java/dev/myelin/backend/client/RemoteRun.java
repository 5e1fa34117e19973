package dev.myelin.backend.client;

import dev.myelin.error.ActionFailed;
import dev.myelin.error.BackendFailed;
import dev.myelin.error.RunStopped;
import dev.myelin.progress.ProgressListener;
import dev.myelin.progress.ProgressSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A run of a plugin somewhere else, through the platform: asked for once, then its job is looked at until it has ended. */
public final class RemoteRun {

    private final Backend backend;
    private final String plugin;
    private final String action;
    private final String job;
    private Map<String, @Nullable Object> last = Map.of();

    private RemoteRun(Backend backend, String plugin, String action, String job) {
        this.backend = backend;
        this.plugin = plugin;
        this.action = action;
        this.job = job;
    }

    /**
     * Asks for a run. Never repeated once it may have arrived.
     *
     * @param plugin the plugin's code
     * @throws BackendFailed when it was not taken, or nobody knows
     */
    public static RemoteRun start(Backend backend, String plugin, PluginRun run) {
        Map<String, @Nullable Object> answer = backend.runPlugin(plugin, run);
        String job = Stream.of("job_id", "job", "id")
                .map(answer::get)
                .filter(id -> id instanceof Number || id instanceof String)
                .map(String::valueOf)
                .findFirst()
                .or(() -> Optional.ofNullable(run.jobId()))
                .orElseThrow(() -> new BackendFailed(
                        200, "", "the backend took the run and named no job for it; look for it there", null));
        return new RemoteRun(backend, plugin, run.action(), job);
    }

    /** The job that it reports to. */
    public String job() {
        return job;
    }

    /**
     * Waits until the run has ended.
     *
     * @param pause between two looks
     * @return its result, JSON-like
     * @throws ActionFailed when it failed, with what the job says of it
     * @throws RunStopped when it was stopped there, or this thread was interrupted here; then the run goes on
     * @throws BackendFailed when its job cannot be looked at
     */
    public @Nullable Object await(ProgressListener listener, Duration pause) {
        while (true) {
            last = backend.job(job);
            progress().ifPresent(listener::progress);
            JobStatus status = status();
            if (status.isFinal()) {
                return result(status);
            }
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RunStopped(
                        "nobody waits for job " + job + " any more; it goes on, and its result will be there",
                        e,
                        List.of());
            }
        }
    }

    private JobStatus status() {
        String name = String.valueOf(last.get("status")).toUpperCase(Locale.ROOT);
        return Stream.of(JobStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElse(JobStatus.PENDING); // one that we do not know is none that ends
    }

    private @Nullable Object result(JobStatus status) {
        Object result = last.get("result");
        String where = "action '" + action + "' of plugin '" + plugin + "' (job " + job + ")";
        return switch (status) {
            case SUCCEEDED -> result;
            case STOPPED -> throw new RunStopped(where + " was stopped", null, List.of());
            default -> throw new ActionFailed(where + " failed" + reason(result), null);
        };
    }

    private static String reason(@Nullable Object result) {
        return result instanceof Map<?, ?> fields
                        && fields.get("error") instanceof Map<?, ?> error
                        && error.get("message") instanceof String message
                ? ": " + message
                : "";
    }

    private Optional<ProgressSnapshot> progress() {
        if (last.get("progress_record") instanceof Map<?, ?> fields
                && fields.get("current_progress") instanceof Map<?, ?> current
                && current.get("overall") instanceof Number overall) {
            String step = current.get("step") instanceof String name ? name : null;
            double percent = current.get("percent") instanceof Number number ? number.doubleValue() : 0;
            Duration remaining = current.get("time_remaining") instanceof Number seconds
                    ? Duration.ofMillis((long) (seconds.doubleValue() * 1000))
                    : null;
            return Optional.of(new ProgressSnapshot(overall.doubleValue(), step, percent, remaining));
        }
        return Optional.empty();
    }
}
