package dev.myelin.serving;

import dev.myelin.action.BaseServeDeployment;
import dev.myelin.action.RoutedDeployment;
import dev.myelin.json.JsonLimits;
import dev.myelin.route.RequestParts;
import dev.myelin.route.Resource;
import dev.myelin.route.Route;
import dev.myelin.route.RouteRequest;
import dev.myelin.route.Segments;
import dev.myelin.serving.http.Exchange;
import dev.myelin.serving.http.Problem;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** The routes of a deployment that has its own. Reads on the event loop; the author's methods run on threads of the host's. */
final class RoutedEndpoint<S extends BaseServeDeployment<M>, M> implements Router.Mounted {

    private final RoutedDeployment<S, M> deployment;
    private final RoutedHost<S, M> host;
    private final ModelAccess<M> models;
    private final JsonLimits limits;
    private final String prefix;

    /** @param prefix the deployment's path; empty at the root */
    RoutedEndpoint(
            RoutedDeployment<S, M> deployment,
            RoutedHost<S, M> host,
            ServedModels served,
            JsonLimits limits,
            String prefix) {
        this.deployment = deployment;
        this.host = host;
        this.models = host.access(served);
        this.limits = limits;
        this.prefix = prefix;
    }

    @Override
    public void handle(Exchange exchange) {
        RequestTarget target = RequestTarget.of(exchange, prefix);
        if (target == null) {
            Problem.of(400, "the path or the query is not percent-encoded UTF-8")
                    .answer(exchange);
            return;
        }
        Resource<S, M> resource = deployment.resource(target.path());
        if (resource == null) {
            Answers.nothingHere(exchange);
            return;
        }
        Route<S, M, ?> route = resource.route(exchange.method());
        if (route == null) {
            Answers.otherMethod(exchange, resource.verbs());
            return;
        }
        if (!host.enter()) {
            Answers.tooManyRequests(exchange, deployment.info().maxOngoingRequests());
            return;
        }
        Place place = new Place(host::leave);
        try {
            take(exchange, target, resource, route, place);
        } catch (RejectedExecutionException e) { // the server has ended
            place.close();
            Answers.ending(exchange);
        } catch (RuntimeException | Error e) {
            place.close();
            Answers.failure(exchange, e, host.name());
        }
    }

    @Override
    public @Nullable String pattern(String rawPath) {
        Segments path = RequestTarget.segments(rawPath, prefix);
        Resource<S, M> resource = path == null ? null : deployment.resource(path);
        return resource == null ? null : OpenApiDocument.joined(prefix, resource.path());
    }

    private <R extends @Nullable Object> void take(
            Exchange exchange, RequestTarget target, Resource<S, M> resource, Route<S, M, R> route, Place place) {
        RequestParts parts = new RequestParts(target.path(), target.query(), exchange::headers, exchange.body());
        RouteRequest.Bound<S, M, R> bound = RouteRequest.bind(host.name(), resource, route, parts, limits);
        if (bound.request().isWrongType()) {
            throw RequestRefused.wrongType();
        }
        if (!bound.request().isValid()) {
            throw bound.request().refusal();
        }
        Wanted wanted = route.takesModel() ? models.wanted(exchange) : null;
        RoutedCall<S, M, R> call =
                new RoutedCall<>(exchange, host, bound.call(), route.answer(), models, wanted, place);
        exchange.onGone(call::cancel);
        host.run(call);
    }
}
