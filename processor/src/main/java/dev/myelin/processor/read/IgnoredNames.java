package dev.myelin.processor.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * What {@code @JsonIgnoreProperties} on a type, or on one above it, says.
 *
 * @param names fields that are neither read nor written, in order
 * @param unknown whether all others that nobody knows are passed over too
 */
record IgnoredNames(Set<String> names, boolean unknown) {

    private static final IgnoredNames NONE = new IgnoredNames(Set.of(), false);

    static IgnoredNames of(TypeElement type, Walk walk) {
        return walk.lookup()
                .inherited(type, Jackson.IGNORE_PROPERTIES)
                .map(found -> {
                    new JacksonNotes(walk)
                            .attributes(found, List.of("allowGetters", "allowSetters"), TypeText.of(type));
                    return new IgnoredNames(new LinkedHashSet<>(found.strings("value")), found.flag("ignoreUnknown"));
                })
                .orElse(NONE);
    }
}
