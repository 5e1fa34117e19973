package dev.myelin.serving;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.action.PredictRequest;
import dev.myelin.action.PredictorDeployment;
import dev.myelin.error.InvalidParams;
import dev.myelin.json.Json;
import dev.myelin.json.JsonLimits;
import dev.myelin.model.ModelLease;
import dev.myelin.params.ParamsLines;
import dev.myelin.params.ResultWriter;
import dev.myelin.route.RouteRequest;
import dev.myelin.serving.batch.BatchException;
import dev.myelin.serving.batch.Submission;
import dev.myelin.serving.http.Exchange;
import dev.myelin.serving.http.ExchangeHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The one route of a predictor: {@code {"inputs": [...]}} in, {@code {"results": [...], "processed_count": n}} out, or a bare array for
 * a bare array. Reads and writes on the event loop; waits for models on other threads.
 */
final class PredictorEndpoint<M, I, O, P> implements ExchangeHandler {

    private static final String JSON = "application/json";

    private final String name;
    private final PredictorHost<M, I, O, P> host;
    private final ResultWriter<O> output;
    private final ModelAccess<M> models;
    private final Duration timeout;
    private final Executor waiting;
    private final ThreadLocal<ParamsLines<PredictRequest<I, P>>> readers;

    /** @param waiting runs what has to wait for a model */
    PredictorEndpoint(
            PredictorDeployment<M, I, O, P> deployment,
            PredictorHost<M, I, O, P> host,
            ServedModels served,
            JsonLimits limits,
            Duration timeout,
            Executor waiting) {
        name = deployment.info().name();
        output = deployment.output();
        readers = ThreadLocal.withInitial(() -> deployment.reader(limits));
        this.host = host;
        models = host.access(served);
        this.timeout = timeout;
        this.waiting = waiting;
    }

    @Override
    public void handle(Exchange exchange) {
        String type = exchange.header("Content-Type");
        if (type != null && !RouteRequest.isJson(type)) {
            Answers.failure(exchange, RequestRefused.wrongType(), name);
            return;
        }
        Instant deadline = Instant.now().plus(timeout);
        try {
            PredictRequest<I, P> request = read(exchange.body());
            Wanted wanted = models.wanted(exchange, request.modelId());
            ModelLease<M> lease = models.leaseNow(wanted);
            if (lease != null) {
                submit(exchange, request, lease, deadline);
            } else {
                waiting.execute(() -> lease(exchange, request, wanted, deadline));
            }
        } catch (RejectedExecutionException e) {
            Answers.tooManyWait(exchange);
        } catch (RuntimeException e) {
            Answers.failure(exchange, e, name);
        }
    }

    private PredictRequest<I, P> read(byte[] body) {
        ParamsLines<PredictRequest<I, P>> reader = readers.get();
        PredictRequest<I, P> request = reader.read(body, 0, body.length, false);
        if (request == null) {
            throw new InvalidParams(name, reader.problems(), reader.omitted());
        }
        return request;
    }

    private void lease(Exchange exchange, PredictRequest<I, P> request, Wanted wanted, Instant deadline) {
        try {
            submit(exchange, request, models.lease(wanted), deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Answers.failure(exchange, e, name);
        } catch (RuntimeException | Error e) {
            Answers.failure(exchange, e, name);
        }
    }

    private void submit(Exchange exchange, PredictRequest<I, P> request, ModelLease<M> lease, Instant deadline) {
        Submission<O> submission;
        try {
            submission = host.submit(lease, request, deadline, exchange);
        } catch (RuntimeException e) {
            lease.close();
            Answers.failure(exchange, e, name);
            return;
        }
        exchange.onGone(submission::cancel);
        submission.outcome().whenComplete((outputs, failure) -> {
            lease.close();
            if (!(failure instanceof CancellationException)) {
                exchange.execute(() -> answer(exchange, request.isBare(), outputs, failure));
            }
        });
    }

    private void answer(Exchange exchange, boolean isBare, @Nullable List<O> outputs, @Nullable Throwable failure) {
        if (outputs == null) {
            Throwable reason = failure instanceof BatchException || failure == null || failure.getCause() == null
                    ? failure
                    : failure.getCause();
            Answers.failure(exchange, reason == null ? new IllegalStateException("no outputs") : reason, name);
            return;
        }
        byte[] document;
        try {
            document = written(outputs, isBare);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            Answers.failure(exchange, e, name);
            return;
        }
        exchange.answer(200, JSON, document);
    }

    private byte[] written(List<O> outputs, boolean isBare) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator out = Json.FACTORY.createGenerator(bytes)) {
            if (!isBare) {
                out.writeStartObject();
                out.writeFieldName("results");
            }
            out.writeStartArray();
            for (O one : outputs) {
                output.write(one, out);
            }
            out.writeEndArray();
            if (!isBare) {
                out.writeNumberField("processed_count", outputs.size());
                out.writeEndObject();
            }
        }
        return bytes.toByteArray();
    }
}
