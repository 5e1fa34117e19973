package dev.myelin.processor.read;

import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** What annotation mirrors say of themselves. */
final class Annotations {

    private Annotations() {}

    /** The annotation type's qualified name. */
    static String name(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    /** The value that the author gave an attribute; null when it was left out. */
    static @Nullable AnnotationValue given(AnnotationMirror mirror, String attribute) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(attribute)) {
                return entry.getValue();
            }
        }
        return null;
    }

    /**
     * An attribute's value, given or defaulted.
     *
     * @throws IllegalArgumentException when the annotation has no such attribute
     */
    static AnnotationValue value(AnnotationMirror mirror, String attribute) {
        AnnotationValue given = given(mirror, attribute);
        if (given != null) {
            return given;
        }
        for (ExecutableElement method :
                ElementFilter.methodsIn(mirror.getAnnotationType().asElement().getEnclosedElements())) {
            if (method.getSimpleName().contentEquals(attribute) && method.getDefaultValue() != null) {
                return method.getDefaultValue();
            }
        }
        throw new IllegalArgumentException(name(mirror) + " has no value " + attribute);
    }
}
