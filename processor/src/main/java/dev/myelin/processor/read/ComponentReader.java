package dev.myelin.processor.read;

import dev.myelin.processor.model.Constraint;
import dev.myelin.processor.model.Constraint.Kind;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ObjectModel.DefaultText;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** One component of an object, with what its annotations say. */
final class ComponentReader {

    private static final String DEFAULT_VALUE = "dev.myelin.annotations.DefaultValue";

    private final Walk walk;
    private final TypeReader types;
    private final ConstraintReader constraints;

    ComponentReader(Walk walk) {
        this.walk = walk;
        this.constraints = new ConstraintReader(walk);
        this.types = new TypeReader(walk, constraints);
    }

    /** The component's model; empty when its type is none that can cross JSON. */
    Optional<Component> read(Property property, JacksonComponent jackson, String path) {
        Site site = new Site(path, Origin.of(property.places().main()));
        Asked asked = asked(property, site);
        ValueType type = types.read(property.type(), site, asked.ofElements());
        if (type == null) {
            return Optional.empty();
        }
        Constrained constrained = Constrained.of(type, asked.ofComponent());
        Component component = new Component(
                property.name(),
                jackson.name(),
                jackson.aliases(),
                constrained.type(),
                isNullable(property, type, site),
                jackson.ignored(),
                walk.use() == Use.PARAMS ? defaultText(property.places()) : null,
                constrained.constraints(),
                property.getter(),
                property.setter(),
                property.optionalByType(),
                jackson.description(),
                site.origin());
        if (walk.use() == Use.PARAMS) {
            jackson.checkRequired(component.required(), path, walk);
        }
        return Optional.of(component);
    }

    private boolean isNullable(Property property, ValueType type, Site site) {
        if (property.nullable() && TypeReader.isNeverNull(property.type().kind(), type)) {
            walk.problem(
                    Rule.NULLABLE_PRIMITIVE,
                    site.origin(),
                    site.path(),
                    TypeText.of(property.type().type()));
        }
        return property.nullable();
    }

    /** What is asked of a component, and what of the elements of its array. */
    private record Asked(List<Constraint> ofComponent, TypeReader.ForElements ofElements) {}

    /**
     * What stands before the type of an array may be about the array or about its elements: it is about the array where it
     * can be. Bytes are one text in JSON and have no elements.
     */
    private Asked asked(Property property, Site site) {
        var annotations = property.places().annotations();
        Set<String> names = annotations.keySet().stream().map(Annotations::name).collect(Collectors.toSet());
        List<Constraint> asked = new ArrayList<>(constraints.of(annotations, site.path()));
        // Those that are not repeated on an element stand within the type: java.lang.@NotBlank String.
        asked.addAll(constraints.on(property.type(), names, site));
        boolean elements = property.type().kind() == TypeKind.ARRAY
                && property.type().component().kind() != TypeKind.BYTE;
        if (!elements) {
            return new Asked(asked, new TypeReader.ForElements(names, List.of()));
        }
        List<Constraint> ofArray =
                asked.stream().filter(ComponentReader::isForArray).toList();
        asked.removeAll(ofArray);
        return new Asked(ofArray, new TypeReader.ForElements(names, asked));
    }

    private static boolean isForArray(Constraint constraint) {
        return constraint.ask() instanceof Constraint.Size
                || constraint.is(Kind.NOT_EMPTY)
                || constraint.is(Kind.NOT_NULL)
                || constraint.is(Kind.NULL);
    }

    /** Whether the author gave it a default. */
    static boolean hasDefault(Property property) {
        return defaultText(property.places()) != null;
    }

    private static @Nullable DefaultText defaultText(Places places) {
        return places.annotations(DEFAULT_VALUE).stream()
                .findFirst()
                .map(attributes -> new DefaultText(attributes.string("value"), attributes.origin("value")))
                .orElse(null);
    }
}
