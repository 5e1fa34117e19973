package dev.myelin.benchmarks.contender;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.myelin.benchmarks.document.Shape;
import dev.myelin.json.Json;
import java.io.IOException;

/** Myelin's generated parsers and writers. */
record MyelinCodec<T>(Shape<T> shape) implements Codec<T> {

    @Override
    public T parse(byte[] document) {
        return shape.parser().parse("benchmark", document);
    }

    @Override
    public byte[] write(T value) throws IOException {
        // As databind's writeValueAsBytes does: what is written grows in the recycler's buffers.
        BufferRecycler recycler = Json.FACTORY._getBufferRecycler();
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(recycler)) {
            try (JsonGenerator out = Json.FACTORY.createGenerator(bytes)) {
                shape.writer().write(value, out);
            }
            return bytes.getClearAndRelease();
        } finally {
            recycler.releaseToPool();
        }
    }
}
