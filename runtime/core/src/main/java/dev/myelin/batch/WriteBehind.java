package dev.myelin.batch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes to a sink on a thread of its own, a little behind who has the results. */
final class WriteBehind<O> implements Sink<O> {

    private static final long MOST_CHUNKS = 4;

    private final Sink<O> sink;
    private final Handover<Chunk<O>> behind = new Handover<>(MOST_CHUNKS);
    private final Thread thread = Threads.daemon(this::write, "myelin-write");
    private volatile @Nullable Throwable failure;

    WriteBehind(Sink<O> sink) {
        this.sink = sink;
        thread.start();
    }

    private void write() {
        try {
            for (Chunk<O> next = behind.take(); next != null; next = behind.take()) {
                sink.add(next);
            }
        } catch (Throwable e) {
            failure = e;
            behind.giveUp();
        }
    }

    @Override
    public void add(Chunk<O> results) throws IOException, InterruptedException, ItemFailed {
        if (!behind.put(results, 1)) {
            rethrow();
        }
    }

    @Override
    public void settle() throws IOException, InterruptedException, ItemFailed {
        end();
        rethrow();
    }

    @Override
    public void finish() throws IOException, InterruptedException, ItemFailed {
        settle();
        sink.finish();
    }

    private void end() {
        behind.end();
        Threads.await(thread, 0);
    }

    private void rethrow() throws IOException, InterruptedException, ItemFailed {
        Throwable e = failure;
        if (e instanceof IOException io) {
            throw io;
        } else if (e instanceof ItemFailed failed) {
            throw failed;
        } else if (e instanceof Error error) {
            throw error;
        } else if (e != null) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long processed() {
        return sink.processed();
    }

    /** What lies here is written before, also where the run has failed. */
    @Override
    public void close() {
        end();
        sink.close();
    }
}
