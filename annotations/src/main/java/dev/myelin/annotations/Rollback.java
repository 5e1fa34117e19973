package dev.myelin.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Undoes what a step method of the same class did, when that step or a later one fails or the run is stopped. The latest step
 * is undone first; what a rollback throws is kept and stops no other.
 *
 * <p>Beside methods that take the context, it takes the context, or the context and the step's {@code StepResult}. Beside typed
 * steps, it takes what the step returned and any inputs that the step could take; it runs for a step that itself failed only if
 * it does not take what the step returns, or takes it as {@code @Nullable}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Rollback {

    /** The step's name. */
    String value();
}
