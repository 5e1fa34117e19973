package dev.myelin.processor.read;

import dev.myelin.processor.problem.Rule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** Says which of Jackson's annotations have no effect: nobody may believe that they have. */
final class JacksonNotes {

    private final Walk walk;

    JacksonNotes(Walk walk) {
        this.walk = walk;
    }

    /** Notes all of Jackson's annotations but some. */
    void others(Map<AnnotationMirror, Element> annotations, Collection<String> honoured, String path) {
        Jackson.in(annotations).stream()
                .filter(annotation -> !honoured.contains(annotation.name()))
                .forEach(annotation -> annotation(annotation, path));
    }

    /** Notes an annotation, but for one that says that it is to have no effect. */
    void annotation(Attributes annotation, String path) {
        if (annotation.isFalse("value") || annotation.isFalse("enabled")) {
            return;
        }
        List<JacksonDangers.Danger> dangers = JacksonDangers.of(annotation);
        if (dangers.isEmpty()) {
            walk.problem(Rule.JACKSON_WITHOUT_EFFECT, annotation.origin(), annotation.shown(), path);
        } else {
            refuse(annotation, dangers, path);
        }
    }

    /** Notes what cannot be passed over. */
    void refuse(Attributes annotation, List<JacksonDangers.Danger> dangers, String path) {
        for (JacksonDangers.Danger danger : dangers) {
            boolean whole = danger.attribute().isEmpty();
            walk.problem(
                    Rule.JACKSON_REFUSED,
                    annotation.origin(danger.attribute()),
                    whole ? annotation.shown() : danger.attribute() + " of " + annotation.shown(),
                    path,
                    danger.harm());
        }
    }

    /** Notes those of some attributes that the author gave. */
    void attributes(Attributes annotation, List<String> names, String path) {
        for (String name : names) {
            if (annotation.isGiven(name)) {
                walk.problem(
                        Rule.JACKSON_WITHOUT_EFFECT, annotation.origin(name), name + " of " + annotation.shown(), path);
            }
        }
    }
}
