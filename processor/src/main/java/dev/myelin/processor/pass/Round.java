package dev.myelin.processor.pass;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * One round. A compiler goes through all classes of the round, generated ones too, each time that it is asked for an
 * annotation: it is asked only for those that it has found.
 */
public final class Round {

    private final Map<String, TypeElement> annotations;
    private final RoundEnvironment environment;

    /** @param annotations those of the processor's that the round's classes carry */
    public Round(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        this.annotations = annotations.stream()
                .collect(Collectors.toMap(
                        annotation -> annotation.getQualifiedName().toString(), Function.identity()));
        this.environment = environment;
    }

    /** What carries an annotation, in the order of the sources. */
    Set<? extends Element> annotated(String annotationName) {
        TypeElement annotation = annotations.get(annotationName);
        return annotation == null ? Set.of() : environment.getElementsAnnotatedWith(annotation);
    }

    /** The classes, packages and modules that are new in this round. */
    Set<? extends Element> roots() {
        return environment.getRootElements();
    }

    boolean isLast() {
        return environment.processingOver();
    }

    /** Whether anybody has reported an error so far. */
    boolean hasErrors() {
        return environment.errorRaised();
    }
}
