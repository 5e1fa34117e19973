package dev.myelin.batch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a source on a thread of its own, a little ahead of who takes the inputs. */
final class ReadAhead<I> implements Source<I> {

    /** Bytes of text that may lie read and not taken. */
    private static final long MOST_AHEAD = 1 << 20;

    /** A stream of somebody else's may block its reader for ever. */
    private static final long PATIENCE_MILLIS = 1_000;

    private final Source<I> source;
    private final Handover<Inputs<I>> ahead = new Handover<>(MOST_AHEAD);
    private final Thread thread = new Thread(this::read, "myelin-read");

    ReadAhead(Source<I> source) {
        this.source = source;
        thread.setDaemon(true);
        thread.start();
    }

    private void read() {
        try (source) {
            for (Inputs<I> next = source.next(); next != null; next = source.next()) {
                if (!ahead.put(next, next.end() - next.begin())) {
                    return;
                }
            }
            ahead.end();
        } catch (Throwable e) { // out of memory by a line, for one
            ahead.fail(e);
        }
    }

    @Override
    public @Nullable Inputs<I> next() throws IOException, InterruptedException {
        Inputs<I> next = ahead.take();
        Throwable failure = ahead.failure();
        if (next == null && failure != null) {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof IOException e) {
                throw e;
            }
            throw new IllegalStateException(failure);
        }
        return next;
    }

    @Override
    public long total() {
        return source.total();
    }

    /** The thread ends at its next chunk; one that waits for a stream is left to it. */
    @Override
    public void close() {
        ahead.giveUp();
        Threads.await(thread, PATIENCE_MILLIS);
    }
}
