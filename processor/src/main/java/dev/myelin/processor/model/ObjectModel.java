package dev.myelin.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.myelin.processor.problem.Origin;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type that is an object in JSON: a record, a bean or a type with a builder.
 *
 * @param making how one is made
 * @param components in declaration order
 * @param ignoredNames fields of a document that are passed over
 * @param ignoresUnknown whether all other fields that no component has are passed over too
 * @param tags the fields that tell it from other cases of a sealed type
 * @param shared whether it is annotated {@code @Params} and so has a parser and a writer of its own
 */
public record ObjectModel(
        TypeName name,
        Making making,
        List<Component> components,
        List<String> ignoredNames,
        boolean ignoresUnknown,
        List<Tag> tags,
        boolean shared,
        Origin origin)
        implements Definition {

    /** How an object is made of its components. */
    public sealed interface Making {

        /** By a constructor that takes all components, in order. */
        record Constructor() implements Making {}

        /** By a constructor without parameters, then by setters and fields. */
        record Bean() implements Making {}

        /** By {@code generated.builder()}, then by the builder's methods, then by {@code build()}. */
        record Builder(ClassName generated) implements Making {}
    }

    /** A field that is there to tell the type. */
    public record Tag(String property, String text) {}

    /** The components that a document may have. */
    public List<Component> read() {
        return components.stream().filter(component -> !component.ignored()).toList();
    }

    /** The components that are written. */
    public List<Component> written() {
        return components.stream()
                .filter(component -> !component.ignored() && component.getter() != null)
                .toList();
    }

    /**
     * One component.
     *
     * @param javaName as in the source
     * @param jsonName in snake_case, or as the author says
     * @param aliases other names that are read as this component
     * @param nullable whether null is a value
     * @param ignored whether it is neither read nor written; a record's constructor gets its default, else nothing
     * @param defaultValue the text of {@code @DefaultValue}; null without one
     * @param constraints in the order in which they are checked
     * @param getter how its value is had; null when nothing gives it
     * @param setter how a bean or builder takes its value; null for a record's component
     * @param optionalByType whether it need not be there because of what makes it: a builder that has a default
     * @param description for people; null without one
     */
    public record Component(
            String javaName,
            String jsonName,
            List<String> aliases,
            ValueType type,
            boolean nullable,
            boolean ignored,
            @Nullable DefaultText defaultValue,
            List<Constraint> constraints,
            @Nullable Member getter,
            @Nullable Member setter,
            boolean optionalByType,
            @Nullable String description,
            Origin origin) {

        /** The same where null is no value. */
        public Component withoutNull() {
            List<Constraint> all = new ArrayList<>(constraints);
            ValueType present = type;
            if (type instanceof ValueType.OptionalOf optional) {
                present = optional.value().type();
                all.addAll(optional.value().constraints());
            }
            return new Component(
                    javaName,
                    jsonName,
                    aliases,
                    present,
                    false,
                    ignored,
                    defaultValue,
                    all,
                    getter,
                    setter,
                    optionalByType,
                    description,
                    origin);
        }

        /** Whether a document must have it. */
        public boolean required() {
            return !ignored
                    && !nullable
                    && !optionalByType
                    && defaultValue == null
                    && !(type instanceof ValueType.OptionalOf);
        }
    }

    /** The text of a {@code @DefaultValue} and where it stands. */
    public record DefaultText(String text, Origin origin) {}
}
