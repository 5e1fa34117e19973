package dev.myelin.processor.read;

import com.palantir.javapoet.TypeName;
import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ObjectModel.Making;
import dev.myelin.processor.model.ObjectModel.Tag;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/** Reads a type that is an object in JSON. */
final class ObjectReader {

    private final Walk walk;
    private final ComponentReader reader;

    ObjectReader(Walk walk) {
        this.walk = walk;
        this.reader = new ComponentReader(walk);
    }

    ObjectModel read(DeclaredType type) {
        Made made = Made.of(type, walk);
        TypeElement element = made.source();
        List<Tag> tags = new Tags(walk.lookup()).of(element);
        IgnoredNames ignored = IgnoredNames.of(element, walk);
        Set<String> passedOver = new LinkedHashSet<>(ignored.names());
        List<Component> components = new ArrayList<>();
        for (Property property : made.properties()) {
            String path = TypeText.of(element) + "." + property.name();
            JacksonComponent jackson = JacksonComponent.of(property, path, walk).ignoring(ignored.names()::contains);
            if (jackson.ignored()) {
                passedOver.add(jackson.name());
                passedOver.addAll(jackson.aliases());
            }
            if (jackson.ignored() && made.making() instanceof Making.Builder) {
                refuseUnset(property, path);
            }
            if (!jackson.ignored() || made.making() instanceof Making.Constructor) {
                reader.read(property, jackson, path).ifPresent(components::add);
            }
        }
        tags.forEach(tag -> passedOver.remove(tag.property()));
        for (Component component : components) {
            refuseTagged(component, tags, TypeText.of(element));
            refuseIgnored(component, TypeText.of(element));
        }
        new StrayAnnotations(walk).note(element, made.members(), !tags.isEmpty());
        return new ObjectModel(
                TypeName.get(type),
                made.making(),
                List.copyOf(components),
                List.copyOf(passedOver),
                ignored.unknown(),
                tags,
                Attributes.of(element, AnnotationNames.PARAMS).isPresent(),
                Origin.of(element));
    }

    /** The field that tells a case from the others cannot be a component too. */
    private void refuseTagged(Component component, List<Tag> tags, String owner) {
        for (Tag tag : tags) {
            boolean same = Stream.concat(Stream.of(component.jsonName()), component.aliases().stream())
                    .anyMatch(tag.property()::equals);
            if (same && !component.ignored()) {
                walk.problem(
                        Rule.NAME_IS_TAG,
                        component.origin(),
                        owner + "." + component.javaName(),
                        tag.property(),
                        owner);
            }
        }
    }

    /** A record's constructor takes all components, those too that no document has. */
    private void refuseIgnored(Component component, String owner) {
        boolean hasValue = component.nullable()
                || component.defaultValue() != null
                || component.type() instanceof ValueType.OptionalOf
                || isPrimitive(component.type());
        if (walk.use() == Use.PARAMS && component.ignored() && !hasValue) {
            walk.problem(Rule.IGNORED_WITHOUT_VALUE, component.origin(), owner + "." + component.javaName());
        }
    }

    /** A builder wants all attributes but those that may be missing or empty. */
    private void refuseUnset(Property property, String path) {
        boolean hasValue = property.nullable()
                || property.optionalByType()
                || Stream.of("Optional", "List", "Set", "Map").anyMatch(simpleName(property)::startsWith);
        if (walk.use() == Use.PARAMS && !hasValue) {
            walk.problem(Rule.IGNORED_WITHOUT_VALUE, Origin.of(property.places().main()), path);
        }
    }

    private static String simpleName(Property property) {
        TypeUse type = property.type();
        return type.kind() == TypeKind.DECLARED ? type.element().getSimpleName().toString() : "";
    }

    private static boolean isPrimitive(ValueType type) {
        return type instanceof ValueType.Scalar scalar && scalar.kind().isPrimitive() && !scalar.boxed();
    }
}
