package dev.myelin.serving.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request, whole, and the way to answer it. What is asked of the request is for the handler's thread; the answer may come from any
 * thread, once.
 */
public interface Exchange {

    /** {@code GET}, {@code POST}, ..., as the client sent it. */
    String method();

    /** The path as it was sent, percent-encoded, with a slash at its beginning and without the query. */
    String rawPath();

    /** What follows the question mark, percent-encoded; null where there is none. */
    @Nullable
    String rawQuery();

    /** The first value of a header of the request; null where it has none. Case does not matter. */
    @Nullable
    String header(String name);

    /** All values of a header, in order. */
    List<String> headers(String name);

    /** The whole body, within the server's limit; empty where there is none. The caller must not change it. */
    byte[] body();

    /** The request's id: the client's {@code X-Request-ID} where it is one, else made here. */
    String requestId();

    /**
     * The caller's place in its trace; null where the caller says nothing of one. Where it does, and that is not valid, a trace that begins
     * here.
     */
    @Nullable
    TraceContext trace();

    /** When the request's head had come, as {@link System#nanoTime()} tells it. */
    long receivedAt();

    /**
     * Runs a task when nobody waits for the answer any more: the client has gone before it was answered, or the server has answered 504 in
     * the handler's place. At once where that has happened already. On an event loop, once.
     */
    void onGone(Runnable task);

    /** Runs a task on this request's event loop, at once where that is the calling thread; not once the server is closed. */
    void execute(Runnable task);

    /** Sets a header of the answer, before it is sent. Any thread, but one at a time. */
    Exchange put(String name, String value);

    /**
     * Answers. A second answer, and one to a client that has gone, is dropped.
     *
     * @param status 200 to 599
     * @param contentType null where there is no body
     * @param body not changed afterwards
     */
    void answer(int status, @Nullable String contentType, byte[] body);

    /** Answers with a problem, in the same way. */
    default void answer(Problem problem) {
        answer(problem.status(), Problem.CONTENT_TYPE, problem.toJson());
    }

    /**
     * Begins an answer that goes out piece by piece.
     *
     * @param status 200 to 599
     * @throws IllegalStateException when it was answered before
     */
    AnswerStream stream(int status, String contentType);
}
