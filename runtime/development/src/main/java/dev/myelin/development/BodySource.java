package dev.myelin.development;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Where the bytes of an answer come from: all at once, or piece by piece. */
interface BodySource {

    /** How many there are. */
    long length();

    /** Sends all of them, and ends the answer. */
    Future<Void> sendTo(HttpServerResponse out);

    /** Some of them. */
    Future<Buffer> read(long offset, int length);

    static BodySource of(Answer.Payload payload, Vertx vertx) {
        if (payload instanceof Answer.Payload.FilePart part) {
            return new OfFile(part.file(), part.offset(), part.length(), vertx);
        }
        return new OfMemory(payload instanceof Answer.Payload.Bytes bytes ? bytes.content() : Buffer.buffer());
    }

    /** Bytes in memory. */
    record OfMemory(Buffer content) implements BodySource {

        @Override
        public long length() {
            return content.length();
        }

        @Override
        public Future<Void> sendTo(HttpServerResponse out) {
            return out.end(content);
        }

        @Override
        public Future<Buffer> read(long offset, int length) {
            // A copy: a fault may change it.
            return Future.succeededFuture(content.getBuffer((int) offset, (int) offset + length));
        }
    }

    /** Part of a file. */
    record OfFile(Path file, long begin, long length, Vertx vertx) implements BodySource {

        @Override
        public Future<Void> sendTo(HttpServerResponse out) {
            return out.sendFile(file.toString(), begin, length);
        }

        @Override
        public Future<Buffer> read(long offset, int count) {
            return vertx.executeBlocking(() -> readNow(begin + offset, count), false);
        }

        private Buffer readNow(long position, int count) throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate(count);
            try (FileChannel channel = FileChannel.open(file)) {
                while (bytes.hasRemaining()) {
                    if (channel.read(bytes, position + bytes.position()) < 0) {
                        throw new EOFException(file + " has become shorter");
                    }
                }
            }
            return Buffer.buffer(bytes.array());
        }
    }
}
