package dev.myelin.cli;

import dev.myelin.error.MyelinException;
import dev.myelin.progress.LogEvent;
import dev.myelin.progress.ProgressListener;
import dev.myelin.progress.ProgressSnapshot;
import dev.myelin.progress.StepEvent;
import dev.myelin.progress.StepListener;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a run, appended to a file as lines of JSON: {@code run_start}, what the run tells, {@code run_end}. Parameters are
 * not in it: they may be secret. A log that cannot be written any more does not end the run.
 */
final class RunLog implements StepListener, AutoCloseable {

    private final @Nullable OutputStream out;
    private final PrintStream err;
    private final EventLines events = new EventLines(this::write, true);
    private final Instant start = Instant.now();
    private boolean isBroken;

    private RunLog(@Nullable OutputStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Opens the file.
     *
     * @param file null: nothing is logged
     * @throws Refusal when it cannot be written
     */
    static RunLog open(@Nullable Path file, String action, PrintStream err) {
        try {
            RunLog log = new RunLog(file == null ? null : new FileOutputStream(file.toFile(), true), err);
            log.events.write("run_start", log.start, json -> json.writeStringField("action", action));
            return log;
        } catch (IOException e) {
            throw new Refusal("cannot write the run log: " + Failures.reason(e), e);
        }
    }

    /** Hears of the run; nothing where nothing is logged. */
    ProgressListener listener() {
        return out == null ? ProgressListener.NONE : this;
    }

    /** Tells how the run ended; {@code error} is null where all went well. */
    void end(@Nullable MyelinException error) {
        Instant now = Instant.now();
        events.write("run_end", now, json -> {
            boolean isStopped = error != null && error.exitStatus() == MyelinException.EXIT_STOPPED;
            json.writeStringField("status", error == null ? "succeeded" : isStopped ? "stopped" : "failed");
            if (error != null) {
                json.writeObjectFieldStart("error");
                json.writeStringField("code", error.code());
                json.writeStringField("message", error.getMessage());
                json.writeEndObject();
            }
            json.writeNumberField(
                    "duration_seconds", Duration.between(start, now).toMillis() / 1000.0);
        });
    }

    @Override
    public void progress(ProgressSnapshot snapshot) {
        events.progress(snapshot);
    }

    @Override
    public void metrics(String category, Map<String, ? extends @Nullable Object> values) {
        events.metrics(category, values);
    }

    @Override
    public void step(StepEvent event) {
        events.step(event);
    }

    @Override
    public void log(LogEvent event) {
        events.log(event);
    }

    /** A whole line in one call: a reader that follows the file, and another run's log, meet no half ones. */
    private synchronized void write(String line) {
        if (out == null || isBroken) {
            return;
        }
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            isBroken = true;
            err.println("the run log ends here, it cannot be written: " + Failures.reason(e));
        }
    }

    @Override
    public void close() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            err.println("the run log may lack its end: " + Failures.reason(e));
        }
    }
}
