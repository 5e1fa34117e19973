package dev.myelin.processor.read;

import dev.myelin.processor.model.Constraint;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Constraints of Bean Validation, from their annotations. Of a result there are none: nobody checks what is written. */
final class ConstraintReader {

    private static final String PACKAGE = "jakarta.validation.constraints.";
    /** The package's name in earlier days: read by nobody, and so worth a word. */
    private static final String OLD_PACKAGE = "javax.validation.constraints.";

    private static final Set<String> META = Set.of("jakarta.validation.Constraint", "javax.validation.Constraint");

    private final Walk walk;
    private final AskReader asks;

    ConstraintReader(Walk walk) {
        this.walk = walk;
        this.asks = new AskReader(walk);
    }

    /** Whether an annotation is a constraint, known or not, or the container of one that is repeated. */
    static boolean isConstraint(AnnotationMirror mirror) {
        String name = Annotations.name(mirror);
        return name.startsWith(PACKAGE)
                || name.startsWith(OLD_PACKAGE)
                || mirror.getAnnotationType().asElement().getAnnotationMirrors().stream()
                        .anyMatch(meta -> META.contains(Annotations.name(meta)));
    }

    /** The constraints among annotations of a component, in their order. */
    List<Constraint> of(Map<AnnotationMirror, Element> annotations, String path) {
        List<Constraint> constraints = new ArrayList<>();
        annotations.forEach((mirror, element) -> read(Attributes.of(element, mirror), path, constraints));
        return constraints;
    }

    /**
     * The constraints on a type within another. No compiler finds such an annotation in the source.
     *
     * @param except names of annotations that are not looked at
     */
    List<Constraint> on(TypeUse use, Set<String> except, Site site) {
        List<Constraint> constraints = new ArrayList<>();
        use.annotations().stream()
                .filter(mirror -> !except.contains(Annotations.name(mirror)))
                .forEach(mirror -> read(Attributes.within(site.origin(), mirror), site.path(), constraints));
        return constraints;
    }

    private void read(Attributes attributes, String path, List<Constraint> constraints) {
        if (walk.use() == Use.RESULT || !isConstraint(attributes.mirror())) {
            return;
        }
        String name = Annotations.name(attributes.mirror());
        String known = name.startsWith(PACKAGE) ? name.substring(PACKAGE.length()) : "";
        if (known.endsWith(".List")) {
            attributes.nested("value").forEach(one -> read(one, path, constraints));
            return;
        }
        Optional<List<AskReader.Placed>> asked = asks.read(known, attributes, path);
        if (asked.isEmpty()) {
            refuse(attributes, path);
            return;
        }
        String message = message(attributes, known, path);
        for (AskReader.Placed ask : asked.get()) {
            constraints.add(new Constraint(ask.ask(), message, ask.origin()));
        }
        for (String attribute : List.of("groups", "payload")) {
            if (!attributes.classValues(attribute).isEmpty()) {
                walk.problem(Rule.CONSTRAINT_ATTRIBUTE, attributes.origin(attribute), attribute, "@" + known, path);
            }
        }
    }

    /** Says of an annotation that is a constraint and none that generated code checks that it is not. */
    void refuse(Attributes attributes, String path) {
        boolean old = Annotations.name(attributes.mirror()).startsWith(OLD_PACKAGE);
        String shown = old ? attributes.shown() + " of javax.validation" : attributes.shown();
        walk.problem(Rule.CONSTRAINT_UNKNOWN, attributes.origin(), shown, path);
    }

    /** What the author wants to be said; null for the usual words. */
    private @Nullable String message(Attributes attributes, String name, String path) {
        String message = attributes.string("message");
        if (!attributes.isGiven("message") || message.equals("{" + PACKAGE + name + ".message}")) {
            return null;
        }
        if (message.contains("{")) {
            walk.problem(Rule.CONSTRAINT_MESSAGE, attributes.origin("message"), message, "@" + name, path);
            return null;
        }
        return message;
    }
}
