package dev.myelin.processor.read;

import dev.myelin.processor.problem.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The attributes of one annotation on one element, given or defaulted, with the place of each. */
public final class Attributes {

    private final Element element;
    private final AnnotationMirror annotation;

    private Attributes(Element element, AnnotationMirror annotation) {
        this.element = element;
        this.annotation = annotation;
    }

    /** The attributes of an annotation; empty when the element does not carry it. */
    public static Optional<Attributes> of(Element element, String annotationName) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> Annotations.name(mirror).equals(annotationName))
                .findFirst()
                .map(mirror -> new Attributes(element, mirror));
    }

    /** A class that an attribute names: its type, or null when it cannot be found. */
    record NamedClass(@Nullable TypeMirror type, String text, Origin origin) {}

    /** Where the annotation stands. */
    public Origin origin() {
        return Origin.of(element, annotation);
    }

    /** Where an attribute's value stands; the annotation when the author did not give it. */
    public Origin origin(String name) {
        AnnotationValue value = Annotations.given(annotation, name);
        return value == null ? origin() : Origin.of(element, annotation, value);
    }

    /** Whether the author gave the attribute. */
    boolean isGiven(String name) {
        return Annotations.given(annotation, name) != null;
    }

    /** A string; empty when it cannot be resolved, which the compiler reports. */
    public String string(String name) {
        return value(name) instanceof String text ? text : "";
    }

    double number(String name) {
        return value(name) instanceof Number number ? number.doubleValue() : 0;
    }

    int whole(String name) {
        return value(name) instanceof Number number ? number.intValue() : 0;
    }

    /** An enum constant's name. */
    public String constant(String name) {
        return value(name) instanceof VariableElement constant
                ? constant.getSimpleName().toString()
                : "";
    }

    /** A class; empty for {@code void.class}, which stands for none. */
    Optional<NamedClass> classValue(String name) {
        NamedClass found = classOf(Annotations.value(annotation, name));
        return "void".equals(found.text) ? Optional.empty() : Optional.of(found);
    }

    /** The classes of an array, each with its place. */
    public List<NamedClass> classValues(String name) {
        List<NamedClass> classes = new ArrayList<>();
        if (value(name) instanceof List<?> values) {
            for (Object value : values) {
                classes.add(classOf((AnnotationValue) value));
            }
        }
        return classes;
    }

    /** A class that cannot be found is a string or an error type, depending on the compiler. */
    private NamedClass classOf(AnnotationValue value) {
        Origin origin = Origin.of(element, annotation, value);
        if (value.getValue() instanceof TypeMirror type) {
            return new NamedClass(TypeLookup.isUnresolved(type) ? null : type, type.toString(), origin);
        }
        return new NamedClass(null, value.toString(), origin);
    }

    /** A mandatory attribute that the author left out has no value: the compiler reports that. */
    private @Nullable Object value(String name) {
        try {
            return Annotations.value(annotation, name).getValue();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
