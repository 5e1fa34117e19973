package dev.myelin.processor.model;

import com.palantir.javapoet.TypeName;
import dev.myelin.processor.problem.Origin;
import java.util.List;

/**
 * How a step is tried, as its {@code @Step} says.
 *
 * @param retryOn the classes of failures that are tried again after; empty: any
 * @param retryOnOrigin where these stand
 */
public record Policy(
        Amount retries, Amount backoffMillis, Amount timeoutMillis, List<TypeName> retryOn, Origin retryOnOrigin) {

    /** What {@code @Step} has where the author says nothing. */
    public static final long USUAL_BACKOFF_MILLIS = 200;

    /**
     * A number.
     *
     * @param attribute the attribute's name
     * @param value in bounds or not
     */
    public record Amount(String attribute, long value, Origin origin) {}
}
