package dev.myelin.serving;

import dev.myelin.error.InvalidParams;
import dev.myelin.error.ModelUnavailable;
import dev.myelin.error.MyelinException;
import dev.myelin.error.ParamProblem;
import dev.myelin.serving.batch.BatchRefused;
import dev.myelin.serving.batch.DeadlineExceeded;
import dev.myelin.serving.batch.Overloaded;
import dev.myelin.serving.batch.ShuttingDown;
import dev.myelin.serving.batch.TooManyItems;
import dev.myelin.serving.http.Exchange;
import dev.myelin.serving.http.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers that are no results: problems, as RFC 9457 has them. */
final class Answers {

    private static final String OVERLOADED = "urn:myelin:problem:overloaded";

    private Answers() {}

    /** Answers with what went wrong. What the author's code threw goes to the log, not to the caller. */
    static void failure(Exchange exchange, Throwable e, String deployment) {
        if (e instanceof RequestRefused refused) {
            refused.answer(exchange);
        } else if (e instanceof InvalidParams invalid) {
            invalid(exchange, invalid);
        } else if (e instanceof ModelUnavailable unavailable && unavailable.httpStatus() == 404) {
            of(unavailable, unavailable.getMessage())
                    .with("model_id", unavailable.modelId())
                    .answer(exchange);
        } else if (e instanceof BatchRefused refused) {
            refused(exchange, refused);
        } else {
            logger().error("deployment '{}' failed on request {}", deployment, exchange.requestId(), e);
            Throwable cause = e instanceof MyelinException || e.getCause() == null ? e : e.getCause();
            String detail = "deployment '" + deployment + "' failed; its log has the reason under request id "
                    + exchange.requestId();
            Problem problem = cause instanceof MyelinException known
                    ? of(known, detail)
                    : Problem.of("urn:myelin:problem:action-failed", 500, detail);
            problem.answer(exchange);
        }
    }

    /** Answers that nothing is at the request's path. */
    static void nothingHere(Exchange exchange) {
        Problem.of(404, "there is nothing at " + exchange.rawPath()).answer(exchange);
    }

    /** Answers that the path is there, and answers to other methods. */
    static void otherMethod(Exchange exchange, Set<String> methods) {
        String allowed = String.join(", ", methods);
        exchange.put("Allow", allowed);
        Problem.of(405, exchange.rawPath() + " answers " + allowed).answer(exchange);
    }

    /** Answers that as many requests are there as may be. */
    static void tooManyRequests(Exchange exchange, int most) {
        exchange.put("Retry-After", "1");
        Problem.of(OVERLOADED, 503, "overloaded: there are " + most + " requests, as many as may be; try again in 1 s")
                .answer(exchange);
    }

    /** Answers that the server ends. */
    static void ending(Exchange exchange) {
        exchange.put("Retry-After", "1");
        Problem.of(503, "the server is ending").answer(exchange);
    }

    /** Answers that too many requests wait for models to be loaded. */
    static void tooManyWait(Exchange exchange) {
        exchange.put("Retry-After", "1");
        Problem.of(OVERLOADED, 503, "overloaded: too many requests wait for models to be loaded; try again in 1 s")
                .answer(exchange);
    }

    private static Problem of(MyelinException e, @Nullable String detail) {
        return Problem.of(e.problemType(), e.httpStatus(), detail == null ? "" : detail);
    }

    private static void invalid(Exchange exchange, InvalidParams invalid) {
        List<Map<String, @Nullable Object>> problems =
                invalid.problems().stream().map(Answers::fields).toList();
        int status = invalid.isMalformed() ? 400 : 422;
        int count = problems.size() + invalid.omitted();
        Problem problem = Problem.of(
                        invalid.problemType(),
                        status,
                        "the request is not valid (" + count + (count == 1 ? " problem)" : " problems)"))
                .with("problems", problems);
        (invalid.omitted() == 0 ? problem : problem.with("omitted", invalid.omitted())).answer(exchange);
    }

    private static Map<String, @Nullable Object> fields(ParamProblem problem) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("pointer", problem.pointer());
        fields.put("code", problem.code());
        fields.put("message", problem.message());
        if (problem.suggestion() != null) {
            fields.put("suggestion", problem.suggestion());
        }
        if (problem.place() != null) {
            fields.put("line", problem.place().line());
            fields.put("column", problem.place().column());
        }
        return fields;
    }

    private static void refused(Exchange exchange, BatchRefused refused) {
        String detail = String.valueOf(refused.getMessage());
        if (refused instanceof Overloaded overloaded) {
            exchange.put("Retry-After", String.valueOf(overloaded.retryAfter().toSeconds()));
            Problem.of(OVERLOADED, 503, detail).answer(exchange);
        } else if (refused instanceof ShuttingDown) {
            exchange.put("Retry-After", "1");
            Problem.of(503, detail).answer(exchange);
        } else if (refused instanceof DeadlineExceeded) {
            Problem.of(504, detail).answer(exchange);
        } else if (refused instanceof TooManyItems) {
            Problem.of(413, detail).answer(exchange);
        }
    }

    private static Logger logger() {
        return LoggerFactory.getLogger("dev.myelin.serving");
    }
}
