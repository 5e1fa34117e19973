package dev.myelin.processor.read;

import com.google.auto.common.AnnotationMirrors;
import dev.myelin.processor.model.RecordModel.Constraint;
import dev.myelin.processor.model.RecordModel.Constraint.Kind;
import dev.myelin.processor.problem.Origin;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Constraints of Bean Validation, from their annotations. */
final class Constraints {

    private static final String PACKAGE = "jakarta.validation.constraints.";
    /** The package's name in earlier days: read by nobody, and so worth a word. */
    private static final String OLD_PACKAGE = "javax.validation.constraints.";

    private static final Map<String, Kind> KINDS = Map.of(
            PACKAGE + "Min", Kind.MIN,
            PACKAGE + "Max", Kind.MAX,
            PACKAGE + "NotBlank", Kind.NOT_BLANK,
            PACKAGE + "NotEmpty", Kind.NOT_EMPTY,
            PACKAGE + "Size", Kind.SIZE);

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
        Kind kind = KINDS.get(Annotations.name(mirror));
        if (kind == null) {
            return null;
        }
        return switch (kind) {
            case MIN, MAX -> bound(kind, element, mirror);
            case SIZE -> size(element, mirror);
            case NOT_BLANK, NOT_EMPTY -> new Constraint(kind, 1, Integer.MAX_VALUE, Origin.of(element, mirror));
        };
    }

    private static Constraint bound(Kind kind, Element element, AnnotationMirror mirror) {
        AnnotationValue value = AnnotationMirrors.getAnnotationValue(mirror, "value");
        long bound = number(value);
        return new Constraint(kind, bound, bound, Origin.of(element, mirror, value));
    }

    private static Constraint size(Element element, AnnotationMirror mirror) {
        long min = number(AnnotationMirrors.getAnnotationValue(mirror, "min"));
        long max = number(AnnotationMirrors.getAnnotationValue(mirror, "max"));
        return new Constraint(Kind.SIZE, min, max, Origin.of(element, mirror));
    }

    private static long number(AnnotationValue value) {
        return ((Number) value.getValue()).longValue();
    }
}
