package dev.myelin.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * The elements that one record component becomes. An annotation on the component lands on those of them that its
 * {@code @Target} allows, compilers differ in the details, and an author may write an accessor or a constructor out and
 * annotate that.
 *
 * @param field the component's field: the one place that javac 17 finds in the source
 * @param others accessor, constructor parameter and the component itself, as far as they are there
 */
record ComponentPlaces(Element field, List<Element> others) {

    static ComponentPlaces of(TypeElement record, int index, Types types) {
        RecordComponentElement component = record.getRecordComponents().get(index);
        List<Element> others = new ArrayList<>();
        others.add(component.getAccessor());
        canonicalConstructor(record, types)
                .forEach(constructor -> others.add(constructor.getParameters().get(index)));
        others.add(component);
        Element field = ElementFilter.fieldsIn(record.getEnclosedElements()).stream()
                .filter(candidate -> candidate.getSimpleName().equals(component.getSimpleName()))
                .map(Element.class::cast)
                .findFirst()
                .orElse(component);
        return new ComponentPlaces(field, others);
    }

    /** Every annotation, once, with the element that it was found on first. */
    Map<AnnotationMirror, Element> annotations() {
        Map<String, AnnotationMirror> mirrors = new LinkedHashMap<>();
        Map<AnnotationMirror, Element> found = new LinkedHashMap<>();
        all().forEach(place -> place.getAnnotationMirrors().forEach(mirror -> {
            if (mirrors.putIfAbsent(Annotations.name(mirror), mirror) == null) {
                found.put(mirror, place);
            }
        }));
        return found;
    }

    /** Whether the component is {@code @Nullable} anywhere. */
    boolean isNullable() {
        Stream<? extends AnnotatedConstruct> types = all().map(ComponentPlaces::type);
        return Stream.concat(all(), types).anyMatch(Nullness::isNullable);
    }

    private Stream<Element> all() {
        return Stream.concat(Stream.of(field), others.stream());
    }

    private static TypeMirror type(Element place) {
        return place instanceof ExecutableElement accessor ? accessor.getReturnType() : place.asType();
    }

    private static Stream<ExecutableElement> canonicalConstructor(TypeElement record, Types types) {
        List<? extends RecordComponentElement> components = record.getRecordComponents();
        return ElementFilter.constructorsIn(record.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getParameters().size() == components.size())
                .filter(constructor -> {
                    for (int i = 0; i < components.size(); i++) {
                        TypeMirror parameter =
                                constructor.getParameters().get(i).asType();
                        if (!types.isSameType(
                                types.erasure(parameter),
                                types.erasure(components.get(i).asType()))) {
                            return false;
                        }
                    }
                    return true;
                });
    }
}
