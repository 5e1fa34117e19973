package dev.myelin.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How inputs of several requests are gathered into one call of {@code infer}: an attribute of {@link ServeDeployment}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Batched {

    /** The most inputs in one call, 1 to 4096. */
    int maxSize() default 32;

    /**
     * How long the first input may wait for company, in milliseconds, 0 to 60,000; 0: never, and what queued while the
     * model was busy goes together.
     */
    long maxWaitMillis() default 0;
}
