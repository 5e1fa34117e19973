package dev.myelin.processor.read;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;

/** Jackson's annotations, by name: those that Myelin honours, and the rest. */
final class Jackson {

    private static final String ALL = "com.fasterxml.jackson.";
    private static final String PREFIX = ALL + "annotation.";

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

    /** Whether an annotation is one of Jackson's, or an author's bundle of them. */
    static boolean has(AnnotationMirror mirror) {
        return Annotations.name(mirror).startsWith(ALL)
                || mirror.getAnnotationType().asElement().getAnnotationMirrors().stream()
                        .anyMatch(meta -> Annotations.name(meta).equals(PREFIX + "JacksonAnnotationsInside"));
    }
}
