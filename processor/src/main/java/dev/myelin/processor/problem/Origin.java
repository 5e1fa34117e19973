package dev.myelin.processor.problem;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where in the author's source something stands. Made by {@code read}, opened by {@code pass}; everybody in between only
 * hands it on. Lives for one round.
 *
 * @param element the class, method, field, component or parameter
 * @param annotation an annotation on it; null for the element itself
 * @param value an attribute's value in that annotation; null for the whole annotation
 */
public record Origin(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {

    /** The element itself. */
    public static Origin of(Element element) {
        return new Origin(element, null, null);
    }

    /** An annotation on an element. */
    public static Origin of(Element element, AnnotationMirror annotation) {
        return new Origin(element, annotation, null);
    }

    /** An attribute's value in an annotation on an element. */
    public static Origin of(Element element, AnnotationMirror annotation, @Nullable AnnotationValue value) {
        return new Origin(element, annotation, value);
    }
}
