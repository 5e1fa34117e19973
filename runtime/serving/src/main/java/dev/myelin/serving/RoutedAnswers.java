package dev.myelin.serving;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.json.Json;
import dev.myelin.params.ResultWriter;
import dev.myelin.route.RouteAnswer;
import dev.myelin.serving.http.Exchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what authors' methods return. */
final class RoutedAnswers {

    private static final String JSON = "application/json";
    private static final byte[] NO_BYTES = {};

    private RoutedAnswers() {}

    /**
     * Answers with what a method returned, and returns when that is on its way. Called on a thread that may wait.
     *
     * @param elements sends those of a stream
     */
    @SuppressWarnings("unchecked") // each kind of answer is of its own type
    static <R extends @Nullable Object> void send(
            Exchange exchange, RouteAnswer<R> how, R result, ElementStream elements) throws Exception {
        if (how instanceof RouteAnswer.Nothing) {
            exchange.answer(204, null, NO_BYTES);
        } else if (how instanceof RouteAnswer.Bytes) {
            exchange.answer(200, "application/octet-stream", (byte[]) notNull(result));
        } else if (how instanceof RouteAnswer.Elements<?> streamed) {
            try (Stream<Object> stream = (Stream<Object>) notNull(result)) {
                elements.send((ResultWriter<Object>) streamed.writer(), stream);
            }
        } else if (how instanceof RouteAnswer.Json<?> json) {
            exchange.answer(200, JSON, document((ResultWriter<Object>) json.writer(), result));
        } else {
            throw new IllegalStateException("a stage of a stage");
        }
    }

    /** What a method must return. */
    static Object notNull(@Nullable Object result) {
        if (result == null) {
            throw new IllegalStateException("the method returned null");
        }
        return result;
    }

    @SuppressWarnings("NullAway") // the writer says so, and where
    private static byte[] document(ResultWriter<Object> writer, @Nullable Object result) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator out = Json.FACTORY.createGenerator(bytes)) {
            writer.write(result, out);
        }
        return bytes.toByteArray();
    }
}
