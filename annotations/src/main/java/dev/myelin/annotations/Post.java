package dev.myelin.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route of a {@link ServeDeployment}, answered for HTTP method {@code POST}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Post {

    /** The path below the deployment, beginning with {@code /}; {@code {name}} takes one segment for {@link Path}. */
    String value() default "/";
}
