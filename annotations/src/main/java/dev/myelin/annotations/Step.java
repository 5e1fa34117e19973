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
}
