package dev.myelin.route;

import dev.myelin.params.ResultWriter;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How what a method returns becomes an answer.
 *
 * @param <R> what it returns
 */
public sealed interface RouteAnswer<R extends @Nullable Object> {

    /** 200, with a JSON document. */
    record Json<R>(ResultWriter<? super R> writer) implements RouteAnswer<R> {}

    /** 204, for a method that returns nothing. */
    record Nothing() implements RouteAnswer<@Nullable Void> {}

    /** 200, with these bytes as {@code application/octet-stream}. */
    record Bytes() implements RouteAnswer<byte[]> {}

    /**
     * 200, element by element as they come: as server-sent events for clients that accept {@code text/event-stream}, else as JSON
     * lines. The stream is closed at its end.
     */
    record Elements<E>(ResultWriter<? super E> writer) implements RouteAnswer<Stream<E>> {}

    /** The answer of what comes later. */
    record Later<R extends @Nullable Object>(RouteAnswer<R> answer) implements RouteAnswer<CompletionStage<R>> {}
}
