package dev.myelin.processor.read;

import dev.myelin.processor.problem.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The attributes of one annotation on one element, given or defaulted, with the place of each. */
public final class Attributes {

    private final Element element;
    private final AnnotationMirror annotation;
    private final Map<? extends ExecutableElement, ? extends AnnotationValue> given;
    private final Map<? extends ExecutableElement, ? extends AnnotationValue> all;

    private Attributes(Elements elements, Element element, AnnotationMirror annotation) {
        this.element = element;
        this.annotation = annotation;
        this.given = annotation.getElementValues();
        this.all = elements.getElementValuesWithDefaults(annotation);
    }

    /** The attributes of an annotation; empty when the element does not carry it. */
    public static Optional<Attributes> of(Elements elements, Element element, String annotationName) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
            if (type.getQualifiedName().contentEquals(annotationName)) {
                return Optional.of(new Attributes(elements, element, mirror));
            }
        }
        return Optional.empty();
    }

    /** A class that an attribute names: its type, or null when it cannot be found. */
    record ClassValue(@Nullable TypeMirror type, String text, Origin origin) {}

    /** Where the annotation stands. */
    public Origin origin() {
        return Origin.of(element, annotation);
    }

    /** Where an attribute's value stands; the annotation when the author did not give it. */
    public Origin origin(String name) {
        AnnotationValue value = find(given, name);
        return value == null ? origin() : Origin.of(element, annotation, value);
    }

    /** Whether the author gave the attribute. */
    boolean isGiven(String name) {
        return find(given, name) != null;
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
    Optional<ClassValue> classValue(String name) {
        AnnotationValue value = find(all, name);
        if (value == null) {
            return Optional.empty();
        }
        ClassValue found = classOf(value);
        return "void".equals(found.text) ? Optional.empty() : Optional.of(found);
    }

    /** The classes of an array, each with its place. */
    public List<ClassValue> classValues(String name) {
        List<ClassValue> classes = new ArrayList<>();
        if (value(name) instanceof List<?> values) {
            for (Object value : values) {
                classes.add(classOf((AnnotationValue) value));
            }
        }
        return classes;
    }

    /** A class that cannot be found is a string or an error type, depending on the compiler. */
    private ClassValue classOf(AnnotationValue value) {
        Origin origin = Origin.of(element, annotation, value);
        if (value.getValue() instanceof TypeMirror type) {
            return new ClassValue(TypeLookup.isUnresolved(type) ? null : type, type.toString(), origin);
        }
        return new ClassValue(null, value.toString(), origin);
    }

    private @Nullable Object value(String name) {
        AnnotationValue value = find(all, name);
        return value == null ? null : value.getValue();
    }

    private static @Nullable AnnotationValue find(
            Map<? extends ExecutableElement, ? extends AnnotationValue> values, String name) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry : values.entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(name)) {
                return entry.getValue();
            }
        }
        return null;
    }
}
