package dev.myelin.backend.report;

import dev.myelin.backend.client.Backend;
import dev.myelin.error.BackendFailed;
import dev.myelin.error.Reasons;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what a run told, on a thread of its own: log entries first, in order, then the fields of the job. */
final class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** How long a call that is under way at the end may still take. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Backend backend;
    private final String job;
    private final Pending pending;
    private final ReportOptions options;
    private final Consumer<String> warnings;
    private final Losses losses = new Losses();
    private final Mail mail;
    private final @Nullable SpoolFolder folder;
    private final Spool spool;

    // Guarded by this.
    private @Nullable Thread thread;
    private boolean hasWork;
    private boolean isClosing;
    private boolean isOver;

    private volatile @Nullable BackendFailed failure;

    Sender(Backend backend, String job, Pending pending, ReportOptions options, Consumer<String> warnings) {
        this.warnings = warnings;
        this.backend = backend;
        this.job = job;
        this.pending = pending;
        this.options = options;
        mail = new Mail(backend, job, losses);
        folder = folder(job, options);
        spool = spool(folder, options);
    }

    private static @Nullable SpoolFolder folder(String job, ReportOptions options) {
        try {
            return SpoolFolder.create(options.spool(), job);
        } catch (IOException e) {
            LOG.warn("what cannot be sent to the backend cannot be kept in {}: {}", options.spool(), Reasons.of(e));
            return null;
        }
    }

    private static Spool spool(@Nullable SpoolFolder folder, ReportOptions options) {
        try {
            // Where there is no folder, this fails when it is written to, and then only memory is left.
            return new Spool(
                    folder == null ? new Segments(options.spool().resolve("none")) : folder.segments(),
                    options.mostSpoolBytes());
        } catch (IOException e) {
            throw new IllegalStateException("a new folder is empty", e);
        }
    }

    Spool spool() {
        return spool;
    }

    /** There is something to send. */
    synchronized void wake() {
        hasWork = true;
        if (thread == null && !isClosing) {
            start();
        }
        notifyAll();
    }

    private synchronized void start() {
        Thread sending = new Thread(this::sendAll, "myelin-report-send");
        sending.setDaemon(true);
        thread = sending;
        sending.start();
    }

    private void sendAll() {
        int failures = 0;
        boolean hasLookedForLeftovers = false;
        while (!isDone() && !isOver()) {
            try {
                sendOnce();
                failures = 0;
                failure = null;
                if (!hasLookedForLeftovers) {
                    hasLookedForLeftovers = true;
                    Leftovers.send(backend, options, this::isClosing, warnings);
                }
                rest(options.interval());
            } catch (BackendFailed e) {
                failure = e;
                failures++;
                rest(waitAfter(failures));
            }
        }
    }

    private Duration waitAfter(int failures) {
        Duration wait = options.firstWait().multipliedBy(1L << Math.min(failures - 1, 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private void sendOnce() {
        while (!spool.isEmpty() && !isOver()) {
            mail.sendLogs(spool);
        }
        Map<String, @Nullable Object> fields = isOver() ? Map.of() : pending.take();
        if (!fields.isEmpty()) {
            try {
                mail.sendFields(fields);
            } catch (BackendFailed e) {
                pending.putBack(fields);
                throw e;
            }
        }
    }

    private synchronized boolean isClosing() {
        return isClosing;
    }

    /** Whether nobody waits any longer: what is under way is ended, and nothing begun. */
    private synchronized boolean isOver() {
        return isOver;
    }

    /** Waits for work; then until enough time has passed, unless this is the end. */
    private synchronized void rest(Duration least) {
        long end = System.nanoTime() + least.toNanos();
        try {
            while (!isClosing && failure == null && !hasWork) {
                wait();
            }
            for (long left = least.toMillis(); left > 0 && !isOver && !(isClosing && failure == null); ) {
                wait(left);
                left = (end - System.nanoTime()) / 1_000_000;
            }
            hasWork = false;
        } catch (InterruptedException e) {
            isOver = true;
        }
    }

    private synchronized boolean isDone() {
        return isClosing && spool.isEmpty() && pending.isEmpty();
    }

    /** Sends the rest, for a while; keeps what is left then, and says what did not arrive. */
    void close() {
        Thread sending;
        synchronized (this) {
            if (thread == null) {
                start();
            }
            isClosing = true;
            hasWork = true;
            sending = thread;
            notifyAll();
        }
        if (sending != null && !Threads.join(sending, options.flushTimeout())) {
            end(sending);
        }
        String kept = keep();
        String summary = losses.summary(job, spool.dropped(), kept);
        if (!summary.isEmpty()) {
            warnings.accept(summary);
        }
    }

    /** A call under way may still be answered; if it is cut instead, nobody knows whether it arrived. */
    private void end(Thread sending) {
        synchronized (this) {
            isOver = true;
            notifyAll();
        }
        if (!Threads.join(sending, GRACE)) {
            sending.interrupt();
            Threads.join(sending, GRACE);
        }
    }

    /** What is kept, in words; null when there is nothing to keep. */
    private @Nullable String keep() {
        BackendFailed why = failure;
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(pending.take());
        boolean isAllSent = spool.isEmpty() && fields.isEmpty();
        try {
            if (folder == null) {
                return isAllSent ? null : "its end could not be sent, nor kept" + because(why);
            }
            if (isAllSent) {
                folder.delete();
                return null;
            }
            String what = fields.isEmpty() ? "log" : spool.isEmpty() ? "end" : "log and end";
            spool.save();
            folder.saveJob(job, fields);
            folder.close();
            return "its " + what + (what.contains(" ") ? " are" : " is") + " kept in " + folder.path()
                    + " for the next run that reports there" + because(why);
        } catch (IOException e) {
            return "its end could not be sent" + because(why) + ", nor kept (" + Reasons.of(e) + ")";
        }
    }

    private static String because(@Nullable BackendFailed why) {
        return why == null ? "" : " (" + why.getMessage() + ")";
    }
}
