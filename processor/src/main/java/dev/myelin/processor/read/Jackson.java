package dev.myelin.processor.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** Jackson's annotations, by name. */
final class Jackson {

    private static final String PREFIX = "com.fasterxml.jackson.annotation.";
    /** Of all versions: the third has packages of its own for all but the annotations above. */
    private static final List<String> ALL = List.of("com.fasterxml.jackson.", "tools.jackson.");

    private static final String BUNDLE = PREFIX + "JacksonAnnotationsInside";

    static final String PROPERTY = PREFIX + "JsonProperty";
    static final String ALIAS = PREFIX + "JsonAlias";
    static final String IGNORE = PREFIX + "JsonIgnore";
    static final String IGNORE_PROPERTIES = PREFIX + "JsonIgnoreProperties";
    static final String DESCRIPTION = PREFIX + "JsonPropertyDescription";
    static final String VALUE = PREFIX + "JsonValue";
    static final String CREATOR = PREFIX + "JsonCreator";
    static final String TYPE_INFO = PREFIX + "JsonTypeInfo";
    static final String SUB_TYPES = PREFIX + "JsonSubTypes";
    static final String TYPE_NAME = PREFIX + "JsonTypeName";

    /** What stands on components and is honoured there. */
    static final List<String> ON_COMPONENTS = List.of(PROPERTY, ALIAS, IGNORE, DESCRIPTION);

    private Jackson() {}

    /** Those of Jackson among annotations, in their order. What an author's bundle has stands where the bundle does. */
    static List<Attributes> in(Map<AnnotationMirror, Element> annotations) {
        List<Attributes> found = new ArrayList<>();
        annotations.forEach((mirror, element) -> add(Attributes.of(element, mirror), new HashSet<>(), found));
        return found;
    }

    private static void add(Attributes annotation, Set<String> bundles, List<Attributes> found) {
        List<? extends AnnotationMirror> inside =
                annotation.mirror().getAnnotationType().asElement().getAnnotationMirrors();
        boolean bundle =
                inside.stream().anyMatch(mirror -> Annotations.name(mirror).equals(BUNDLE));
        if (bundle && bundles.add(annotation.name())) {
            inside.forEach(mirror -> add(Attributes.within(annotation.origin(), mirror), bundles, found));
        } else if (ALL.stream().anyMatch(annotation.name()::startsWith)
                && !annotation.name().equals(BUNDLE)) {
            found.add(annotation);
        }
    }
}
