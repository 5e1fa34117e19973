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
     * @param asEvents whether the client asks for elements as events
     */
    @SuppressWarnings("unchecked") // each kind of answer is of its own type
    static <R extends @Nullable Object> void send(Exchange exchange, RouteAnswer<R> how, R result, boolean asEvents)
            throws Exception {
        if (how instanceof RouteAnswer.Nothing) {
            exchange.execute(() -> exchange.answer(204, null, NO_BYTES));
        } else if (how instanceof RouteAnswer.Bytes) {
            byte[] bytes = (byte[]) notNull(result);
            exchange.execute(() -> exchange.answer(200, "application/octet-stream", bytes));
        } else if (how instanceof RouteAnswer.Elements<?> elements) {
            try (Stream<Object> stream = (Stream<Object>) notNull(result)) {
                ElementStream.send(exchange, (ResultWriter<Object>) elements.writer(), stream, asEvents);
            }
        } else if (how instanceof RouteAnswer.Json<?> json) {
            byte[] document = document((ResultWriter<Object>) json.writer(), result);
            exchange.execute(() -> exchange.answer(200, JSON, document));
        } else {
            throw new IllegalStateException("a stage of a stage");
        }
    }

    private static Object notNull(@Nullable Object result) {
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
