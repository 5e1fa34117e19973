package dev.myelin.processor.read;

import dev.myelin.processor.model.Constraint;
import dev.myelin.processor.model.Constraint.Kind;
import dev.myelin.processor.problem.Origin;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Constraints of Bean Validation, from their annotations. */
final class Constraints {

    private static final String PACKAGE = "jakarta.validation.constraints.";
    /** The package's name in earlier days: read by nobody, and so worth a word. */
    private static final String OLD_PACKAGE = "javax.validation.constraints.";

    private Constraints() {}

    /** Whether an annotation is a constraint, known or not. */
    static boolean isConstraint(AnnotationMirror mirror) {
        String name = Annotations.name(mirror);
        return name.startsWith(PACKAGE) || name.startsWith(OLD_PACKAGE);
    }

    /** The names of the constraints on something, for messages: {@code @Min}. */
    static Stream<String> names(AnnotatedConstruct annotated) {
        return annotated.getAnnotationMirrors().stream()
                .filter(Constraints::isConstraint)
                .map(Constraints::shown);
    }

    /** A constraint's name for messages: {@code @Min}, or {@code @Min.List} for one that is there twice. */
    static String shown(AnnotationMirror mirror) {
        String name = "@" + TypeText.of((TypeElement) mirror.getAnnotationType().asElement());
        return Annotations.name(mirror).startsWith(OLD_PACKAGE) ? name + " of javax.validation" : name;
    }

    /** Null when it is a constraint that Myelin does not know. */
    static @Nullable Constraint read(Element element, AnnotationMirror mirror) {
        Origin origin = Origin.of(element, mirror);
        String name = Annotations.name(mirror);
        if (!name.startsWith(PACKAGE)) {
            return null;
        }
        return switch (name.substring(PACKAGE.length())) {
            case "Min" ->
                new Constraint(
                        new Constraint.Min(number(mirror, "value")),
                        null,
                        Origin.of(element, mirror, Annotations.value(mirror, "value")));
            case "Max" ->
                new Constraint(
                        new Constraint.Max(number(mirror, "value")),
                        null,
                        Origin.of(element, mirror, Annotations.value(mirror, "value")));
            case "Size" ->
                new Constraint(
                        new Constraint.Size((int) number(mirror, "min"), (int) number(mirror, "max")), null, origin);
            case "NotBlank" -> new Constraint(new Constraint.Plain(Kind.NOT_BLANK), null, origin);
            case "NotEmpty" -> new Constraint(new Constraint.Plain(Kind.NOT_EMPTY), null, origin);
            default -> null;
        };
    }

    private static long number(AnnotationMirror mirror, String attribute) {
        return ((Number) Annotations.value(mirror, attribute).getValue()).longValue();
    }
}
