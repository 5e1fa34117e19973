package dev.myelin.context;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.myelin.model.Folders;
import dev.myelin.model.ModelScope;
import dev.myelin.model.ModelStore;
import dev.myelin.progress.Attachment;
import dev.myelin.progress.LogEvent;
import dev.myelin.progress.LogLevel;
import dev.myelin.progress.MessageKind;
import dev.myelin.progress.ProgressCategory;
import dev.myelin.progress.ProgressTracker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of one action: its models, progress, log, cancellation, deadline and temporary folders, which end with it.
 * Safe for use by several threads.
 */
public final class RuntimeContext implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RuntimeContext.class);

    /** A century: what a timer can take. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final PluginContext plugin;
    private final ProgressTracker progress;
    private final @Nullable String jobId;
    private final @Nullable Instant deadline;
    private final Cancellation cancellation;
    private final Deque<Path> temporaryFolders = new ArrayDeque<>();
    private @Nullable ScheduledThreadPoolExecutor timer;
    private @Nullable ModelScope models;
    private boolean closed;

    /**
     * @param plugin what all runs share
     * @param progress hears of progress, metrics and log events; closed with the run
     * @param jobId the platform's job that this run is; null when it is none
     * @param deadline when the run should have ended; null: it may take as long as it likes
     */
    public RuntimeContext(
            PluginContext plugin, ProgressTracker progress, @Nullable String jobId, @Nullable Instant deadline) {
        this(plugin, progress, jobId, deadline, new Cancellation());
    }

    /** @param cancellation ends the run from outside */
    public RuntimeContext(
            PluginContext plugin,
            ProgressTracker progress,
            @Nullable String jobId,
            @Nullable Instant deadline,
            Cancellation cancellation) {
        this.plugin = plugin;
        this.progress = progress;
        this.jobId = jobId;
        this.deadline = deadline;
        this.cancellation = cancellation;
        if (deadline != null) {
            Duration left = Duration.between(Instant.now(), deadline);
            long millis =
                    left.isNegative() ? 0 : left.compareTo(LONGEST) > 0 ? LONGEST.toMillis() : left.toMillis() + 1;
            Future<?> unused = timer().schedule(this::missDeadline, millis, MILLISECONDS);
        }
    }

    private void missDeadline() {
        cancellation.cancel("its deadline, " + deadline + ", has passed");
    }

    public PluginContext plugin() {
        return plugin;
    }

    /** The plugin's models; what is loaded stays in place until the run ends. */
    public ModelStore models() {
        synchronized (temporaryFolders) {
            if (models == null) {
                models = plugin.models().scope();
            }
            return models;
        }
    }

    /** The run's progress; actions use {@link #setProgress}. */
    public ProgressTracker progress() {
        return progress;
    }

    /** The platform's job that this run is; empty when it is none. */
    public Optional<String> jobId() {
        return Optional.ofNullable(jobId);
    }

    /** When the run should have ended; empty: no limit. */
    public Optional<Instant> deadline() {
        return Optional.ofNullable(deadline);
    }

    /** Ends the run from outside. */
    public Cancellation cancellation() {
        return cancellation;
    }

    /** Asks the run to end: interrupts the threads that work for it. */
    public void cancel() {
        cancellation.cancel();
    }

    /** Whether the run should end: it was cancelled, this thread was interrupted, or its deadline has passed. */
    public boolean isCancelled() {
        return cancellation.isCancelled()
                || Thread.currentThread().isInterrupted()
                || (deadline != null && Instant.now().isAfter(deadline));
    }

    /** Why the run should end, to follow "the run was stopped: ". */
    public String whyCancelled() {
        if (deadline != null && !cancellation.isCancelled() && Instant.now().isAfter(deadline)) {
            missDeadline();
        }
        return cancellation.reason().orElse("its thread was interrupted");
    }

    /** Interrupts this thread after a while, unless {@link TimeLimit#end()} comes first. */
    public TimeLimit limit(Duration limit) {
        return new TimeLimit(timer(), limit);
    }

    private ScheduledThreadPoolExecutor timer() {
        synchronized (temporaryFolders) {
            if (timer == null) {
                timer = new ScheduledThreadPoolExecutor(1, task -> {
                    Thread thread = new Thread(task, "myelin-timer");
                    thread.setDaemon(true);
                    return thread;
                });
                timer.setRemoveOnCancelPolicy(true);
            }
            return timer;
        }
    }

    /**
     * Reports that {@code current} of {@code total} of a category is done.
     *
     * @throws IllegalArgumentException when {@code total} is not positive or {@code current} is outside 0..total
     */
    public void setProgress(long current, long total, ProgressCategory category) {
        progress.report(category.value(), current, total);
    }

    /** Reports what was measured, as JSON-like values, of a category or step. */
    public void setMetrics(String category, Map<String, ? extends @Nullable Object> values) {
        progress.metrics(category, values);
    }

    /** Tells an event with its data, as JSON-like values. Do not put secrets in. */
    public void log(String event, Map<String, ? extends @Nullable Object> data) {
        progress.log(new LogEvent(event, data, Instant.now()));
    }

    /** Tells an event that matters more or less than others, with a file where one belongs to it. */
    public void log(
            String event, Map<String, ? extends @Nullable Object> data, LogLevel level, @Nullable Attachment file) {
        progress.log(new LogEvent(event, data, Instant.now(), level, file));
    }

    /** Tells people something (the platform's event {@code message}). */
    public void message(MessageKind kind, String content) {
        log("message", Map.of("context", kind.wireName(), "content", content), kind.level(), null);
    }

    /**
     * Tells a measurement among the logs (an event of the platform's).
     *
     * @param category what was measured in, such as {@code validation}
     * @param key what kind of place {@code value} is, such as {@code epoch}
     * @param value at which place, such as 3
     * @param metrics what was measured, by name
     */
    public void metric(
            String category, String key, @Nullable Object value, Map<String, ? extends @Nullable Object> metrics) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("category", category);
        data.put("key", key);
        data.put("value", value);
        data.put("metrics", Collections.unmodifiableMap(new LinkedHashMap<>(metrics)));
        log("metric", data);
    }

    /**
     * Tells an image (the platform's event {@code visualization}).
     *
     * @param category what it shows
     * @param group which images belong together
     * @param index its place among them, from 0
     * @param image read at once
     * @throws IOException when it cannot be read, or has more than {@value Attachment#MOST_BYTES} bytes
     */
    public void visualization(String category, String group, int index, Path image) throws IOException {
        log(
                "visualization",
                Map.of("category", category, "group", group, "index", index),
                LogLevel.INFO,
                Attachment.read(image));
    }

    /**
     * Makes a folder that is deleted when the run ends, however it ends.
     *
     * @throws IOException when the disk does not take it
     * @throws IllegalStateException when the run has ended
     */
    public Path temporaryFolder() throws IOException {
        synchronized (temporaryFolders) {
            if (closed) {
                throw new IllegalStateException("the run has ended; its temporary folders are gone");
            }
            Path folder = Files.createTempDirectory("myelin-run-");
            temporaryFolders.push(folder);
            return folder;
        }
    }

    /** Tells the last of its progress, and deletes the run's temporary folders. What cannot be deleted is logged and left. */
    @Override
    public void close() {
        progress.close();
        synchronized (temporaryFolders) {
            closed = true;
            if (timer != null) {
                timer.shutdownNow();
            }
            if (models != null) {
                models.close();
            }
            while (!temporaryFolders.isEmpty()) {
                Path folder = temporaryFolders.pop();
                try {
                    Folders.deleteTree(folder);
                } catch (IOException e) {
                    LOG.warn("cannot delete the temporary folder {}", folder, e);
                }
            }
        }
    }
}
