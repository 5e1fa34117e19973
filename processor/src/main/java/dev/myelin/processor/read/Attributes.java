package dev.myelin.processor.read;

import dev.myelin.processor.problem.Origin;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The attributes of one annotation on one element, given or defaulted, with the place of each. */
public final class Attributes {

    private final Origin origin;
    private final AnnotationMirror annotation;

    private Attributes(Origin origin, AnnotationMirror annotation) {
        this.origin = origin;
        this.annotation = annotation;
    }

    /** The attributes of an annotation; empty when the element does not carry it. */
    public static Optional<Attributes> of(Element element, String annotationName) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> Annotations.name(mirror).equals(annotationName))
                .findFirst()
                .map(mirror -> of(element, mirror));
    }

    /** The attributes of an annotation on an element. */
    static Attributes of(Element element, AnnotationMirror annotation) {
        return new Attributes(Origin.of(element, annotation), annotation);
    }

    /** The attributes of an annotation that has no place of its own, since it stands within a type or another annotation. */
    static Attributes within(Origin origin, AnnotationMirror annotation) {
        return new Attributes(origin, annotation);
    }

    /** A class that an attribute names: its type, or null when it cannot be found. */
    record NamedClass(@Nullable TypeMirror type, String text, Origin origin) {}

    /** Where the annotation stands. */
    public Origin origin() {
        return origin;
    }

    AnnotationMirror mirror() {
        return annotation;
    }

    /** The annotation type's qualified name. */
    String name() {
        return Annotations.name(annotation);
    }

    /** The annotation type's simple name. */
    String simpleName() {
        return annotation.getAnnotationType().asElement().getSimpleName().toString();
    }

    /** The annotation's name for messages. */
    String shown() {
        return "@" + TypeText.of((TypeElement) annotation.getAnnotationType().asElement());
    }

    /** An annotation. */
    Optional<Attributes> annotation(String name) {
        return value(name) instanceof AnnotationMirror nested
                ? Optional.of(within(origin(name), nested))
                : Optional.empty();
    }

    /** The annotations of an array. */
    List<Attributes> nested(String name) {
        return values(name).stream()
                .map(AnnotationValue::getValue)
                .filter(AnnotationMirror.class::isInstance)
                .map(nested -> within(origin, (AnnotationMirror) nested))
                .toList();
    }

    /** Where an attribute's value stands; the annotation when the author did not give it. */
    public Origin origin(String name) {
        AnnotationValue value = Annotations.given(annotation, name);
        return value == null ? origin : origin(value);
    }

    /** Where a value within the annotation stands. */
    private Origin origin(AnnotationValue value) {
        return annotation.equals(origin.annotation()) ? Origin.of(origin.element(), annotation, value) : origin;
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

    long wide(String name) {
        return value(name) instanceof Number number ? number.longValue() : 0;
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(value(name));
    }

    boolean isFalse(String name) {
        return Boolean.FALSE.equals(value(name));
    }

    /** The strings of an array. */
    List<String> strings(String name) {
        return values(name).stream()
                .map(AnnotationValue::getValue)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** The names of the enum constants of an array. */
    List<String> constants(String name) {
        return values(name).stream()
                .map(AnnotationValue::getValue)
                .filter(VariableElement.class::isInstance)
                .map(constant -> ((VariableElement) constant).getSimpleName().toString())
                .toList();
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
        return values(name).stream().map(this::classOf).toList();
    }

    private List<AnnotationValue> values(String name) {
        return value(name) instanceof List<?> values
                ? values.stream().map(AnnotationValue.class::cast).toList()
                : List.of();
    }

    /** A class that cannot be found is a string or an error type, depending on the compiler. */
    private NamedClass classOf(AnnotationValue value) {
        Origin origin = origin(value);
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
