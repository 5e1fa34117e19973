package dev.myelin.serving;

import dev.myelin.action.BaseServeDeployment;
import dev.myelin.model.ModelLease;
import dev.myelin.route.RouteAnswer;
import dev.myelin.route.RouteCall;
import dev.myelin.serving.http.Exchange;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One call of an author's method, from its model to its answer. */
final class RoutedCall<S extends BaseServeDeployment<M>, M, R extends @Nullable Object> implements Runnable {

    private final Exchange exchange;
    private final RoutedHost<S, M> host;
    private final RouteCall<S, M, R> call;
    private final RouteAnswer<R> answer;
    private final ModelAccess<M> models;
    private final @Nullable Wanted wanted;
    private final Place place;
    private final ElementStream elements;
    private volatile boolean isCancelled;

    /** @param wanted the model of a method that takes it; null for others */
    RoutedCall(
            Exchange exchange,
            RoutedHost<S, M> host,
            RouteCall<S, M, R> call,
            RouteAnswer<R> answer,
            ModelAccess<M> models,
            @Nullable Wanted wanted,
            Place place) {
        this.exchange = exchange;
        this.host = host;
        this.call = call;
        this.answer = answer;
        this.models = models;
        this.wanted = wanted;
        this.place = place;
        elements = new ElementStream(exchange);
    }

    /** Nobody waits any more: what has not begun does not begin. */
    void cancel() {
        isCancelled = true;
    }

    @Override
    public void run() {
        if (isCancelled) {
            place.close();
            return;
        }
        ModelLease<M> lease = null;
        try {
            lease = wanted == null ? null : models.lease(wanted);
            Place held = held(lease);
            M model = model(lease);
            R result = LogContext.during(List.of(exchange), () -> call.on(host.service(), model));
            host.returned(this);
            answer(answer, result, held);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed(e, held(lease));
        } catch (Throwable e) { // an Error of the author's code too is an answer
            failed(e, held(lease));
        }
    }

    @SuppressWarnings("NullAway") // a method without a model does not look at it
    private static <M> M model(@Nullable ModelLease<M> lease) {
        return lease == null ? null : lease.model();
    }

    /** What is given back when the answer is there. */
    private Place held(@Nullable ModelLease<M> lease) {
        return new Place(() -> {
            if (lease != null) {
                lease.close();
            }
            place.close();
        });
    }

    private <T extends @Nullable Object> void answer(RouteAnswer<T> how, T result, Place held) throws Exception {
        if (how instanceof RouteAnswer.Later<?> later) {
            answerLater(later.answer(), (CompletionStage<?>) RoutedAnswers.notNull(result), held);
        } else {
            RoutedAnswers.send(exchange, how, result, elements);
            held.close();
        }
    }

    @SuppressWarnings("unchecked") // the stage is of what the answer is for
    private <T extends @Nullable Object> void answerLater(RouteAnswer<T> how, CompletionStage<?> stage, Place held) {
        ((CompletionStage<T>) stage).whenComplete((result, failure) -> {
            if (failure != null) {
                failed(
                        failure instanceof CompletionException && failure.getCause() != null
                                ? failure.getCause()
                                : failure,
                        held);
                return;
            }
            try {
                RoutedAnswers.send(exchange, how, result, elements);
                held.close();
            } catch (Throwable e) {
                failed(e, held);
            }
        });
    }

    private void failed(Throwable e, Place held) {
        held.close();
        Answers.failure(exchange, e, host.name());
    }
}
