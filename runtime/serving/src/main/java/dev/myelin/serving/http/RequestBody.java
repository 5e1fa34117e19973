package dev.myelin.serving.http;

import io.netty.buffer.ByteBuf;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.buffer.BufferInternal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers a body. One that came in one piece is not copied, any other once. */
final class RequestBody {

    private final int most;
    private int length;
    private @Nullable Buffer first;
    private @Nullable List<Buffer> more;

    RequestBody(int most) {
        this.most = most;
    }

    /** Whether the next piece was within the limit. */
    boolean add(Buffer piece) {
        if (piece.length() > most - length) {
            first = null;
            more = null;
            return false;
        }
        length += piece.length();
        if (first == null) {
            first = piece;
        } else {
            if (more == null) {
                more = new ArrayList<>();
            }
            more.add(piece);
        }
        return true;
    }

    byte[] bytes() {
        if (first == null) {
            return new byte[0];
        }
        if (more == null) {
            return whole(first);
        }
        byte[] all = new byte[length];
        first.getBytes(all);
        int at = first.length();
        for (Buffer piece : more) {
            piece.getBytes(all, at);
            at += piece.length();
        }
        return all;
    }

    private static byte[] whole(Buffer piece) {
        ByteBuf bytes = ((BufferInternal) piece).getByteBuf();
        boolean isArray = bytes.hasArray()
                && bytes.arrayOffset() == 0
                && bytes.readerIndex() == 0
                && bytes.array().length == bytes.readableBytes();
        return isArray ? bytes.array() : piece.getBytes();
    }
}
