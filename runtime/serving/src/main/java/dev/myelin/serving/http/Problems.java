package dev.myelin.serving.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** What the server itself answers. */
final class Problems {

    /** Says what is wrong with a head that could be read, on the decoder's way for heads that could not. */
    static final class Refused extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Refused(Problem problem) {
            super(problem.toString(), null, false, false);
            this.problem = problem;
        }
    }

    final Problem lineTooLong;
    final Problem headersTooLong;
    final Problem tooManyHeaders;
    final Problem bodyTooLarge;
    final Problem headTooSlow;
    final Problem bodyTooSlow;
    final Problem answerTooSlow;
    final Problem malformed = Problem.of(400, "The request is not well-formed HTTP.");
    final Problem badChunk = Problem.of(400, "The request's body is not well-formed HTTP.");
    final Problem badTarget = Problem.of(400, "The request's target must be a path.");
    final Problem badHost = Problem.of(400, "The request must have one Host header.");
    final Problem badVersion = Problem.of(505, "The server speaks HTTP/1.0, HTTP/1.1 and HTTP/2.");
    final Problem badExpectation = Problem.of(417, "The only expectation that is met is 100-continue.");
    final Problem unauthorized = Problem.of(401, "The request needs a valid bearer token.");
    final Problem internal = Problem.of(500, "The server failed to answer; its log tells why.");

    Problems(ServerOptions options) {
        lineTooLong = Problem.of(414, "The request line must have at most " + options.maxRequestLine() + " bytes.");
        headersTooLong = Problem.of(431, "The headers must have at most " + options.maxHeaderBytes() + " bytes.");
        tooManyHeaders = Problem.of(431, "The request must have at most " + options.maxHeaders() + " headers.");
        bodyTooLarge = Problem.of(413, "The body must have at most " + options.maxBodyBytes() + " bytes.");
        headTooSlow = Problem.of(
                408, "The head did not come within " + options.headTimeout().toMillis() + " ms.");
        bodyTooSlow = Problem.of(
                408, "The body did not come within " + options.bodyTimeout().toMillis() + " ms.");
        answerTooSlow = Problem.of(
                504,
                options.requestTimeout()
                        .map(time -> "There was no answer within " + time.toMillis() + " ms.")
                        .orElse("There was no answer in time."));
    }

    /** What is wrong with a head, as the decoder says. */
    Problem ofHead(@Nullable Throwable cause) {
        if (cause instanceof Refused refused) {
            return refused.problem;
        }
        if (cause instanceof TooLongHttpLineException) {
            return lineTooLong;
        }
        return cause instanceof TooLongHttpHeaderException ? headersTooLong : malformed;
    }
}
