package dev.myelin.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Serves a class over HTTP: a {@code Predictor}, whose one route is generated, or a {@code BaseServeDeployment} with
 * routes of its own. The same class runs in one JVM and on a Ray cluster.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ServeDeployment {

    /**
     * The deployment's name, and its path when a plugin has several. Empty: the action's name, else the class name in
     * snake_case.
     */
    String name() default "";

    /**
     * The name of the action that posts to the deployed endpoint, for a deployment that is not an action itself. Empty:
     * {@code inference}.
     */
    String action() default "";

    /** How single inputs are gathered into one call of the model. */
    Batched batch() default @Batched;

    /** How many requests a replica works on at the same time; at least 1. */
    int maxOngoingRequests() default 100;

    /** How many replicas a cluster runs; at least 1. */
    int replicas() default 1;
}
