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

    /** Notes all of Jackson's annotations but some, and but those that say that they are to have none. */
    void others(Map<AnnotationMirror, Element> annotations, Collection<String> honoured, String path) {
        annotations.forEach((mirror, element) -> {
            Attributes attributes = Attributes.of(element, mirror);
            boolean off = attributes.isGiven("value") && attributes.isFalse("value");
            if (Jackson.has(mirror)
                    && !off
                    && !ImmutableValue.isDirection(mirror)
                    && !honoured.contains(Annotations.name(mirror))) {
                annotation(attributes, path);
            }
        });
    }

    /** Notes an annotation. */
    void annotation(Attributes attributes, String path) {
        walk.problem(Rule.JACKSON_WITHOUT_EFFECT, attributes.origin(), attributes.shown(), path);
    }

    /** Notes those of some attributes that the author gave. */
    void attributes(Attributes attributes, List<String> names, String path) {
        for (String name : names) {
            if (attributes.isGiven(name)) {
                walk.problem(
                        Rule.JACKSON_WITHOUT_EFFECT, attributes.origin(name), name + " of " + attributes.shown(), path);
            }
        }
    }
}
