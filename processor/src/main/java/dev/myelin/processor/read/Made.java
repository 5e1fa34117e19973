package dev.myelin.processor.read;

import dev.myelin.processor.model.ObjectModel.Making;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * How an object is made, and of what.
 *
 * @param source the type that the author wrote
 * @param members the elements whose annotations are looked at
 */
record Made(TypeElement source, Making making, List<Property> properties, Collection<Element> members) {

    static Made of(DeclaredType type, Walk walk) {
        TypeElement element = TypeLookup.element(type);
        if (element.getKind() == ElementKind.RECORD) {
            return of(
                    element,
                    new Making.Constructor(),
                    RecordProperties.of(type, walk.lookup().types()));
        }
        return ImmutableValue.of(element, walk.lookup())
                .map(value ->
                        of(value.declaration(), new Making.Builder(value.name()), ImmutableProperties.of(value, walk)))
                .orElseGet(() -> new Made(
                        element, new Making.Bean(), BeanProperties.of(type, walk), BeanMembers.elements(element)));
    }

    private static Made of(TypeElement source, Making making, List<Property> properties) {
        Set<Element> members = new HashSet<>();
        properties.forEach(property -> property.places().all().forEach(members::add));
        return new Made(source, making, properties, members);
    }
}
