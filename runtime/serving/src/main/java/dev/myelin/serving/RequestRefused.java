package dev.myelin.serving;

import dev.myelin.serving.http.Exchange;
import dev.myelin.serving.http.Problem;
import java.io.Serial;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request is answered with a problem: it is at fault itself, or has to come back later. Has no stack trace. */
final class RequestRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    RequestRefused(Problem problem) {
        this(problem, Map.of(), null);
    }

    /**
     * @param headers of the answer
     * @param cause for the log, not for the client; null where the problem says it all
     */
    RequestRefused(Problem problem, Map<String, String> headers, @Nullable Throwable cause) {
        super(problem.toString(), cause, false, false);
        this.problem = problem;
        this.headers = headers;
    }

    /** The body is not of the type that is read. */
    static RequestRefused wrongType() {
        return new RequestRefused(Problem.of(415, "the body must be JSON: send Content-Type: application/json"));
    }

    int status() {
        return problem.status();
    }

    void answer(Exchange exchange) {
        headers.forEach(exchange::put);
        problem.answer(exchange);
    }
}
