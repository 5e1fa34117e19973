package dev.myelin.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Replaces a plugin's generated {@code deployment} action. The class extends {@code BaseDeploymentAction} and overrides
 * what should differ, or has steps over a {@code DeploymentContext}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface DeploymentAction {

    /** The action's name. */
    String name() default "deployment";

    /** One line for people. May be empty. */
    String description() default "";

    /** The class to deploy; it carries {@link ServeDeployment}. */
    Class<?> entrypoint();

    /** The context that the steps share: a class that extends {@code DeploymentContext}. */
    Class<?> context() default void.class;

    /** Step classes, in the order in which they run. */
    Class<?>[] steps() default {};
}
