package dev.myelin.route;

import org.jspecify.annotations.Nullable;

/**
 * One method of a deployment that answers requests.
 *
 * @param takesModel whether the method takes the loaded model
 * @param <S> the author's class
 * @param <M> the loaded model
 * @param <R> what the method returns
 */
public record Route<S, M, R extends @Nullable Object>(
        RouteBinder<S, M, R> binder, RouteAnswer<R> answer, boolean takesModel) {

    /** A method that takes no model. */
    public static <S, M, R extends @Nullable Object> Route<S, M, R> of(
            RouteBinder<S, M, R> binder, RouteAnswer<R> answer) {
        return new Route<>(binder, answer, false);
    }

    /** A method that takes the request's model. */
    public static <S, M, R extends @Nullable Object> Route<S, M, R> withModel(
            RouteBinder<S, M, R> binder, RouteAnswer<R> answer) {
        return new Route<>(binder, answer, true);
    }
}
