package dev.myelin.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class an inference action: something that {@code run NAME} runs on JSON parameters.
 *
 * <p>A class has exactly one mode:
 *
 * <ul>
 *   <li>it implements {@code Predictor} or {@code ConfiguredPredictor};
 *   <li>it extends {@code BaseInferenceAction} and overrides {@code execute()} (simple mode);
 *   <li>it has steps: classes listed in {@link #steps()}, methods annotated {@link Step}, or an overridden
 *       {@code setupSteps}.
 * </ul>
 *
 * <p>The class has one constructor, which takes nothing or a {@code PluginContext}. It may be package-private and
 * may be a static nested class; it may not be private, abstract, generic or an inner class.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface InferenceAction {

    /**
     * The action's name, unique in its plugin: lower-case letters, digits and underscores, beginning with a letter, at
     * most 100 characters.
     */
    String name();

    /** One line for people: shown by {@code actions} and {@code describe}. May be empty. */
    String description() default "";

    /** The platform's category of the action. */
    PluginCategory category() default PluginCategory.NEURAL_NET;

    /** How the platform starts the action; {@link ExecutionMethod#BY_NAME} follows the platform's convention. */
    ExecutionMethod method() default ExecutionMethod.BY_NAME;

    /** What kind of data goes in, in the platform's words, such as {@code image} or {@code text}; empty: not said. */
    String inputType() default "";

    /** What kind of data comes out, in the platform's words; empty: not said. */
    String outputType() default "";

    /**
     * The context that the steps share: a class that extends {@code InferenceContext}. Not needed where the steps are
     * methods that take the context: their parameter says it.
     */
    Class<?> context() default void.class;

    /** Step classes, in the order in which they run. Empty: the steps are methods, or {@code setupSteps} names them. */
    Class<?>[] steps() default {};

    /** How many steps that do not depend on each other may run at the same time; at least 1. Typed steps only. */
    int parallelism() default 1;
}
