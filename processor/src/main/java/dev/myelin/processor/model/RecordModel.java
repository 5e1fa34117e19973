package dev.myelin.processor.model;

import com.palantir.javapoet.ClassName;
import dev.myelin.processor.problem.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record.
 *
 * @param components in declaration order
 * @param origin where the record is used or declared
 */
public record RecordModel(ClassName name, List<Component> components, Origin origin) {

    /**
     * One component.
     *
     * @param javaName as in the source
     * @param jsonName in snake_case
     * @param nullable whether null is a value
     * @param defaultValue the text of {@code @DefaultValue}; null without one
     */
    public record Component(
            String javaName,
            String jsonName,
            ValueType type,
            boolean nullable,
            @Nullable DefaultText defaultValue,
            List<Constraint> constraints,
            Origin origin) {

        /** Whether a document must have it. */
        public boolean required() {
            return !nullable && defaultValue == null;
        }
    }

    /** The text of a {@code @DefaultValue} and where it stands. */
    public record DefaultText(String text, Origin origin) {}

    /**
     * A constraint of jakarta.validation.
     *
     * @param kind which
     * @param min {@code @Min}'s value or {@code @Size}'s lower bound
     * @param max {@code @Max}'s value or {@code @Size}'s upper bound
     */
    public record Constraint(Kind kind, long min, long max, Origin origin) {

        /** Which annotation. */
        public enum Kind {
            MIN,
            MAX,
            NOT_BLANK,
            NOT_EMPTY,
            SIZE
        }
    }
}
