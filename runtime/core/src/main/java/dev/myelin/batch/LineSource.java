package dev.myelin.batch;

import dev.myelin.params.ParamsReader.ValueReader;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Inputs as lines of JSON, in their order: {@code read -> parse -> take}. Lines are read on a thread of its own and parsed on a few
 * others, each a little ahead of who takes the inputs. Units are bytes.
 */
final class LineSource<I> implements Source<I> {

    /** Bytes of text that may lie read and not taken. */
    private static final long MOST_AHEAD = 1 << 20;

    /** One reader does not keep more of them busy. */
    private static final int MOST_PARSERS = 4;

    /** A stream of somebody else's may block its reader for ever. */
    private static final long PATIENCE_MILLIS = 1_000;

    private final LineReader reader;
    private final ValueReader<I> input;
    private final Handover<Future<Inputs<I>>> ahead = new Handover<>(MOST_AHEAD);
    private final Queue<LineParser<I>> idle = new ConcurrentLinkedQueue<>();
    private final Queue<Thread> parserThreads = new ConcurrentLinkedQueue<>();
    private final ExecutorService parsers =
            Executors.newFixedThreadPool(parsers(Runtime.getRuntime().availableProcessors()), this::parserThread);
    private final Thread thread = Threads.daemon(this::read, "myelin-read");

    /** @param reader is closed by the time that this is, or at the end of the lines */
    LineSource(LineReader reader, ValueReader<I> input) {
        this.reader = reader;
        this.input = input;
        thread.start();
    }

    /** One processor is left to the model: with a second parser beside it on two of them a run took longer. */
    private static int parsers(int processors) {
        return Math.max(1, Math.min(MOST_PARSERS, processors - 1));
    }

    private Thread parserThread(Runnable task) {
        Thread parser = Threads.daemon(task, "myelin-parse");
        parserThreads.add(parser);
        return parser;
    }

    private void read() {
        try (reader) {
            for (LineBlock block = reader.next(); block != null; block = reader.next()) {
                LineBlock next = block;
                FutureTask<Inputs<I>> task = new FutureTask<>(() -> parse(next));
                // It waits its turn to be parsed only once there is room for it.
                if (!ahead.put(task, next.end() - next.begin())) {
                    return;
                }
                parsers.execute(task);
            }
            ahead.end();
        } catch (Throwable e) { // out of memory by a line, for one
            ahead.fail(e);
        }
    }

    private Inputs<I> parse(LineBlock block) {
        LineParser<I> parser = idle.poll();
        if (parser == null) {
            parser = new LineParser<>(input, reader.limits());
        }
        Inputs<I> inputs = parser.parse(block);
        idle.add(parser);
        return inputs;
    }

    @Override
    public @Nullable Inputs<I> next() throws IOException, InterruptedException {
        Future<Inputs<I>> next = ahead.take();
        Throwable failure = ahead.failure();
        if (next == null && failure == null) {
            return null;
        }
        try {
            if (next != null) {
                return next.get();
            }
        } catch (ExecutionException e) {
            failure = e.getCause();
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof IOException e) {
            throw e;
        }
        throw new IllegalStateException(failure);
    }

    @Override
    public long total() {
        return reader.total();
    }

    /** The threads end at their next chunk; one that waits for a stream is left to it. */
    @Override
    public void close() {
        ahead.giveUp();
        Threads.await(thread, PATIENCE_MILLIS);
        parsers.shutdownNow();
        parserThreads.forEach(parser -> Threads.await(parser, PATIENCE_MILLIS));
    }
}
