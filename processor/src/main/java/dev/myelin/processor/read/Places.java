package dev.myelin.processor.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * The elements that make one component: of a record its field, accessor and constructor parameter, of a bean its field,
 * getter and setter. An annotation may stand on any of them.
 *
 * @param main where problems are reported: the one place that every compiler finds in the source
 * @param others the rest
 */
record Places(Element main, List<Element> others) {

    /** One element alone. */
    static Places of(Element element) {
        return new Places(element, List.of());
    }

    /** Every annotation with the element that it stands on. What the compiler repeats on several of them comes once. */
    Map<AnnotationMirror, Element> annotations() {
        Set<String> seen = new HashSet<>();
        Map<AnnotationMirror, Element> found = new LinkedHashMap<>();
        all().forEach(place -> {
            for (AnnotationMirror mirror : place.getAnnotationMirrors()) {
                if (seen.add(mirror.toString())) {
                    found.put(mirror, place);
                }
            }
        });
        return found;
    }

    /** Each annotation of a name that says something else. */
    List<Attributes> annotations(String name) {
        List<Attributes> found = new ArrayList<>();
        annotations().forEach((mirror, place) -> {
            if (Annotations.name(mirror).equals(name)) {
                found.add(Attributes.of(place, mirror));
            }
        });
        return found;
    }

    /** Whether one of them is {@code @Nullable}. */
    boolean isNullable(TypeLookup lookup) {
        return all().anyMatch(Nullness::isNullable) || types(lookup).stream().anyMatch(TypePlace::isNullable);
    }

    /** Those of the same type as one of them: a getter may return an {@code Optional} of what its field has. */
    Places alike(Element one, Types types) {
        List<Element> alike = all().filter(
                        place -> types.isSameType(types.erasure(type(place)), types.erasure(type(one))))
                .toList();
        return new Places(alike.get(0), alike.subList(1, alike.size()));
    }

    /** The component's type as it stands in each place. */
    List<TypePlace> types(TypeLookup lookup) {
        return all().map(place -> new TypePlace(type(place), lookup.hidden(place)))
                .toList();
    }

    Stream<Element> all() {
        return Stream.concat(Stream.of(main), others.stream());
    }

    /** What a getter returns, a setter takes, a field or parameter has. */
    private static TypeMirror type(Element place) {
        if (place instanceof ExecutableElement method) {
            return method.getParameters().isEmpty()
                    ? method.getReturnType()
                    : method.getParameters().get(0).asType();
        }
        return place.asType();
    }
}
