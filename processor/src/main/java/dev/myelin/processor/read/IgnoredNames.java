package dev.myelin.processor.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * What {@code @JsonIgnoreProperties} on a type, or on one above it, says.
 *
 * @param names fields that are neither read nor written
 * @param unknown whether all others that nobody knows are passed over too
 */
record IgnoredNames(List<String> names, boolean unknown) {

    static IgnoredNames of(TypeElement type, Walk walk) {
        Optional<Attributes> found = walk.lookup().inherited(type, Jackson.IGNORE_PROPERTIES);
        found.ifPresent(attributes -> new JacksonNotes(walk)
                .attributes(attributes, List.of("allowGetters", "allowSetters"), TypeText.of(type)));
        return new IgnoredNames(
                found.map(attributes -> attributes.strings("value")).orElse(List.of()),
                found.map(attributes -> attributes.flag("ignoreUnknown")).orElse(false));
    }
}
