package dev.myelin.processor.read;

import dev.myelin.processor.model.ObjectModel.Making;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * How an object is made, and of what.
 *
 * @param source the type that the author wrote
 * @param accessors the getters and setters of a bean, those too that are not needed
 * @param declared the methods of interfaces that the type implements
 */
record Made(
        TypeElement source,
        Making making,
        List<Property> properties,
        List<? extends Element> accessors,
        List<Element> declared) {

    static Made of(DeclaredType type, Walk walk) {
        TypeElement element = TypeLookup.element(type);
        Optional<ImmutableValue> value = ImmutableValue.of(element, walk.lookup());
        if (value.isPresent()) {
            Making making = new Making.Builder(value.get().name());
            TypeElement declaration = value.get().declaration();
            List<Property> properties = ImmutableProperties.of(value.get(), walk);
            return new Made(declaration, making, properties, List.of(), declared(declaration, walk));
        }
        boolean record = element.getKind() == ElementKind.RECORD;
        return new Made(
                element,
                record ? new Making.Constructor() : new Making.Bean(),
                record ? RecordProperties.of(type, walk.lookup()) : BeanProperties.of(type, walk),
                record ? List.of() : BeanMembers.accessors(element),
                declared(element, walk));
    }

    private static List<Element> declared(TypeElement type, Walk walk) {
        return walk.lookup().withSupertypes(type).stream()
                .filter(each -> each.getKind() == ElementKind.INTERFACE)
                .<Element>flatMap(each -> each.getEnclosedElements().stream())
                .filter(member -> member.getKind() == ElementKind.METHOD)
                .toList();
    }

    /** Where Jackson finds annotations of a property: on what an interface declares, too. */
    Places annotated(Property property) {
        Places places = property.places();
        List<Element> others = new ArrayList<>(places.others());
        for (Element method : declared) {
            if (places.all().anyMatch(place -> place.getKind() == ElementKind.METHOD && isAlike(place, method))) {
                others.add(method);
            }
        }
        return new Places(places.main(), others);
    }

    private static boolean isAlike(Element one, Element other) {
        return one.getSimpleName().equals(other.getSimpleName());
    }

    /** The elements whose annotations are looked at. */
    Set<Element> members() {
        Set<Element> members = new HashSet<>(accessors);
        properties.stream().map(this::annotated).flatMap(Places::all).forEach(members::add);
        return members;
    }
}
