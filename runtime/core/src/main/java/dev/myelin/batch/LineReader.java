package dev.myelin.batch;

import dev.myelin.error.InvalidConfiguration;
import dev.myelin.error.Reasons;
import dev.myelin.json.JsonLimits;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts a file or stream into blocks of lines. For one thread. */
final class LineReader implements AutoCloseable {

    private static final int MOST_LINES = 4_096;
    private static final int MOST_BYTES = 256 << 10;

    private final String name;
    private final InputStream stream;
    private final boolean isOurs;
    private final long total;
    private final JsonLimits limits;
    private final LineBuffer lines;
    private long count;

    /** @throws InvalidConfiguration when the file cannot be read */
    LineReader(JsonLines from) {
        name = from.name();
        stream = from.open();
        isOurs = from.file() != null;
        total = from.size();
        limits = from.limits();
        lines = new LineBuffer(stream, limits.documentBytes());
    }

    /** The next lines, at least one; null at the end. */
    @Nullable
    LineBlock next() throws IOException {
        try {
            return read();
        } catch (IOException e) {
            throw new IOException("cannot read the inputs from " + name + ": " + Reasons.of(e), e);
        }
    }

    private @Nullable LineBlock read() throws IOException {
        LineBlock block = new LineBlock(count, lines.position());
        while (lines.next()) {
            if (lines.isTooLong()) {
                block.addTooLong(lines.line());
            } else if (!lines.isBlank()) {
                block.add(lines.begin(), lines.end(), lines.line());
            }
            // What a stream has given is passed on before it is asked for more, which also moves what lies in the
            // buffer.
            if (block.size() == MOST_LINES
                    || (block.size() > 0 && lines.position() - block.begin() >= MOST_BYTES)
                    || (block.size() > 0 && !lines.isNextRead())) {
                break;
            }
        }
        count += block.size();
        block.end(lines.bytes(), lines.position());
        return block.size() == 0 ? null : block;
    }

    /** What a line may hold. */
    JsonLimits limits() {
        return limits;
    }

    /** How many bytes there are; 0 where nobody knows. */
    long total() {
        return total;
    }

    @Override
    public void close() {
        if (isOurs) {
            try {
                stream.close();
            } catch (IOException e) {
                // It was only read.
            }
        }
    }
}
