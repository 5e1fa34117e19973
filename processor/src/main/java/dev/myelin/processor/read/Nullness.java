package dev.myelin.processor.read;

import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;

/** Whether null is a value where a type is used. */
final class Nullness {

    private Nullness() {}

    /** Whether the type, or an element of the type, is annotated {@code @Nullable}. */
    static boolean isNullable(AnnotatedConstruct annotated) {
        return annotated.getAnnotationMirrors().stream().anyMatch(Nullness::saysNullable);
    }

    /** Any annotation of that name counts, as in other tools: there are many, and all mean the same. */
    static boolean saysNullable(AnnotationMirror mirror) {
        return mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable");
    }
}
