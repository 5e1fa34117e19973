package dev.myelin.route;

import org.jspecify.annotations.Nullable;

/**
 * One call of an author's method, with its arguments bound.
 *
 * @param <S> the author's class
 * @param <M> the loaded model
 * @param <R> what the method returns
 */
@FunctionalInterface
public interface RouteCall<S, M, R extends @Nullable Object> {

    /**
     * Calls the method.
     *
     * @param model the request's, for a route that takes it
     * @throws Exception what the author's code throws
     */
    R on(S service, M model) throws Exception;
}
