package dev.myelin.processor.read;

import com.palantir.javapoet.TypeName;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ObjectModel.Making;
import dev.myelin.processor.model.ObjectModel.Tag;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Reads a type that is an object in JSON. */
final class ObjectReader {

    private static final List<String> EMPTY_IN_BUILDERS = List.of("java.util.List", "java.util.Set", "java.util.Map");

    private final Walk walk;
    private final ComponentReader componentReader;

    ObjectReader(Walk walk) {
        this.walk = walk;
        this.componentReader = new ComponentReader(walk);
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
            JacksonComponent jackson =
                    JacksonComponent.of(property, made.annotated(property), ignored.names(), path, walk);
            if (jackson.ignored()) {
                passedOver.add(jackson.name());
                refuseWithoutValue(property, made.making(), path);
            }
            if (!jackson.ignored() || isNeeded(made.making())) {
                componentReader.read(property, jackson, path).ifPresent(components::add);
            }
        }
        tags.forEach(tag -> passedOver.remove(tag.property()));
        components.forEach(component -> refuseTagged(component, tags, TypeText.of(element)));
        new StrayAnnotations(walk).note(element, Set.of(Jackson.IGNORE_PROPERTIES), made.members());
        return new ObjectModel(
                TypeName.get(type),
                made.making(),
                List.copyOf(components),
                List.copyOf(passedOver),
                ignored.unknown(),
                tags,
                new SharedParsers(walk.lookup()).has(TypeLookup.element(type)),
                Origin.of(element));
    }

    /** The field that tells a case from the others cannot be a component too. */
    private void refuseTagged(Component component, List<Tag> tags, String owner) {
        for (Tag tag : tags) {
            boolean same = component.jsonName().equals(tag.property())
                    || component.aliases().contains(tag.property());
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

    /** Whether what makes an object wants a value of what is ignored. */
    private boolean isNeeded(Making making) {
        return walk.use() == Use.PARAMS && making instanceof Making.Constructor;
    }

    /** Without a value that takes the place of a document's there is no object; a bean has one of its own. */
    private void refuseWithoutValue(Property property, Making making, String path) {
        boolean known = property.nullable() || property.type().isOptional() || property.optionalByType();
        boolean made = making instanceof Making.Constructor
                ? property.type().kind().isPrimitive() || ComponentReader.hasDefault(property)
                : making instanceof Making.Bean || EMPTY_IN_BUILDERS.stream().anyMatch(property.type()::isNamed);
        if (walk.use() == Use.PARAMS && !known && !made) {
            walk.problem(Rule.IGNORED_WITHOUT_VALUE, Origin.of(property.places().main()), path);
        }
    }
}
