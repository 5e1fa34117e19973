package dev.myelin.serving;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.json.Json;
import dev.myelin.params.ResultWriter;
import dev.myelin.serving.http.AnswerStream;
import dev.myelin.serving.http.Exchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** Sends elements as they come: one a line, or one an event for clients that ask for {@code text/event-stream}. */
final class ElementStream {

    private static final String EVENTS = "text/event-stream";
    private static final byte[] DATA = "data: ".getBytes(StandardCharsets.US_ASCII);

    private final Exchange exchange;
    private final boolean asEvents;
    /** Whether the client wants the head of the answer alone: a stream may have no end. */
    private final boolean isHead;

    /** For a request, on its event loop: elsewhere it is not to be read. */
    ElementStream(Exchange exchange) {
        this.exchange = exchange;
        asEvents = exchange.headers("Accept").stream().anyMatch(accept -> accept.contains(EVENTS));
        isHead = exchange.method().equals("HEAD");
    }

    /**
     * Sends a stream's elements, at the pace of who reads them. Ends early when the client has gone. When the stream fails before its first
     * element, nothing has been sent; later, the client sees that the answer is not whole.
     *
     * @throws Exception what the stream throws
     */
    <E> void send(ResultWriter<E> writer, Stream<E> elements) throws Exception {
        Iterator<E> iterator = elements.iterator();
        boolean hasNext = iterator.hasNext(); // before the head goes out: what fails now is still a problem document
        Semaphore room = new Semaphore(0);
        AtomicBoolean isGone = new AtomicBoolean();
        exchange.onGone(() -> {
            isGone.set(true);
            room.release();
        });
        if (asEvents) {
            exchange.put("Cache-Control", "no-cache");
        }
        AnswerStream out = exchange.stream(200, asEvents ? EVENTS : "application/x-ndjson");
        out.onDrained(room::release);
        try {
            while (hasNext && !isHead && !isGone.get()) {
                if (!out.write(piece(writer, iterator.next(), asEvents))) {
                    room.acquire();
                }
                hasNext = iterator.hasNext();
            }
            out.end();
        } catch (Throwable e) {
            out.fail();
            throw e;
        }
    }

    private static <E> byte[] piece(ResultWriter<E> writer, E element, boolean isEvent) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        if (isEvent) {
            bytes.writeBytes(DATA);
        }
        try (JsonGenerator out = Json.FACTORY.createGenerator(bytes)) {
            writer.write(element, out);
        }
        bytes.write('\n');
        if (isEvent) {
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }
}
