package dev.myelin.serving.metrics;

import dev.myelin.serving.http.Problem;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a request had no good end, as a label that has few values. */
enum ErrorKind {
    /** Another head than the server takes, or a body that is none of the deployment's kind. */
    BAD_REQUEST,
    UNAUTHORIZED,
    /** Nothing is at that path. */
    NOT_FOUND,
    /** The body is no JSON, or not valid. */
    INVALID_PARAMS,
    UNKNOWN_MODEL,
    TOO_LARGE,
    /** The request came too slowly. */
    TOO_SLOW,
    /** The client left before it was answered. */
    CLIENT_GONE,
    /** A model cannot be loaded. */
    MODEL_UNAVAILABLE,
    /** The author's code failed. */
    ACTION_FAILED,
    OVERLOADED,
    /** The server is ending. */
    SHUTTING_DOWN,
    /** It was not done in time. */
    TIMEOUT,
    /** The server failed in some other way. */
    INTERNAL;

    private static final String PREFIX = "urn:myelin:problem:";
    private static final Map<String, ErrorKind> BY_TYPE = Map.of(
            PREFIX + "invalid-params", INVALID_PARAMS,
            PREFIX + "model-unavailable", MODEL_UNAVAILABLE,
            PREFIX + "action-failed", ACTION_FAILED,
            PREFIX + "overloaded", OVERLOADED);

    /**
     * What kind it is.
     *
     * @param status 0 where the client had gone
     * @return null where it is no error
     */
    static @Nullable ErrorKind of(int status, @Nullable Problem problem) {
        if (problem == null) {
            return status == 0 ? CLIENT_GONE : null; // another answer is what its handler means to say
        }
        ErrorKind kind = BY_TYPE.get(problem.type());
        if (kind == null) {
            return ofStatus(status);
        }
        return kind == MODEL_UNAVAILABLE && status == 404 ? UNKNOWN_MODEL : kind;
    }

    private static ErrorKind ofStatus(int status) {
        return switch (status) {
            case 401, 403 -> UNAUTHORIZED;
            case 404 -> NOT_FOUND;
            case 408 -> TOO_SLOW;
            case 413, 414, 431 -> TOO_LARGE;
            case 503 -> SHUTTING_DOWN;
            case 504 -> TIMEOUT;
            default -> status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
