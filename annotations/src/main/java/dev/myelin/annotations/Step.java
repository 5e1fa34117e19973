package dev.myelin.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One step of an action: a class that implements {@code WorkflowStep}, or a method of the action class.
 *
 * <p>A method that takes the context and returns {@code StepResult} runs in source order. A method that takes and
 * returns other types is a typed step: its place follows from the types.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Step {

    /**
     * The step's name, unique in its action. Empty: the class or method name in snake_case, without a final
     * {@code Step}, so that {@code LoadModelStep} is {@code load_model}.
     */
    String name() default "";

    /**
     * The step's part of the work, 0 to 1, relative to the other steps' weights. Weights that do not add up to 1 are
     * scaled, and warned of; all of them zero is an error.
     */
    double weight() default 1.0;

    /**
     * The step's fixed share of the job's progress in percent, 0 to 100; 0: none is fixed, and the share follows from
     * {@link #weight()}.
     */
    int proportion() default 0;

    /**
     * How often a step that failed is tried again, 0 to 100. Between two tries it waits {@link #backoffMillis}. The setting
     * {@code steps.NAME.retries} of a run replaces it.
     */
    int retries() default 0;

    /**
     * How long to wait before the first new try, in milliseconds, 0 to 3,600,000. The wait doubles with each further one, up
     * to a minute or itself, whichever is more, and is shortened at random by up to half, so that many runs do not come back
     * at the same moment. The setting {@code steps.NAME.backoff-millis} of a run replaces it.
     */
    long backoffMillis() default 200;

    /** What to try again after: failures of these classes. Empty: any exception, but no {@link Error}. */
    Class<? extends Throwable>[] retryOn() default {};

    /**
     * How long one try may take, in milliseconds; 0: as long as it likes. A try that takes longer is interrupted and has
     * failed, even if it ends well after that. The setting {@code steps.NAME.timeout-millis} of a run replaces it.
     */
    long timeoutMillis() default 0;

    /**
     * A method of the action class that returns {@code boolean} and says that the step has nothing to do. It takes the context
     * where the steps do, else any inputs that the step could take. A typed step that may be skipped returns {@code void} or a
     * {@code @Nullable} type. A step class overrides {@code canSkip} instead. Empty: the step is never skipped.
     */
    String skipIf() default "";
}
