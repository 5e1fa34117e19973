package dev.myelin.processor.read;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/** What annotation mirrors say of themselves. */
final class Annotations {

    private Annotations() {}

    /** The annotation type's qualified name. */
    static String name(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }
}
