package dev.myelin.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a parameter that the caller leaves out. An explicit {@code null} does not mean the default.
 *
 * <p>The text is checked by the compiler against the parameter's type and constraints.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
public @interface DefaultValue {

    /** The value as it would stand in JSON, a string without its quotes: {@code "32"}, {@code "true"}, {@code "cosine"}. */
    String value();
}
