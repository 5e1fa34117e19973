package dev.myelin.route;

import org.jspecify.annotations.Nullable;

/**
 * Reads what a route's method takes from a request. Generated, one a route.
 *
 * @param <S> the author's class
 * @param <M> the loaded model
 * @param <R> what the method returns
 */
@FunctionalInterface
public interface RouteBinder<S, M, R extends @Nullable Object> {

    /** The call; it is not to be made unless the request is {@linkplain RouteRequest#isValid valid}. */
    RouteCall<S, M, R> bind(RouteRequest request);
}
