package dev.myelin.processor.read;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Annotations of Jackson that are refused because passing over them would do harm without a word: it would show what they
 * hide, take from a document what they keep out, leave out code of the author that makes or checks a value, or give every
 * document another shape. Of all others a warning is enough.
 */
final class JacksonDangers {

    private static final Map<String, String> HARM = Map.of(
            "JacksonInject", "its value would be taken from the document",
            "JsonBackReference", "the way back would be written too",
            "JsonFilter", "nothing would be filtered",
            "JsonIgnoreProperties", "all that is in it would be read and written",
            "JsonIgnoreType", "its values would be read and written all the same",
            "JsonIncludeProperties", "what it leaves out would be read and written all the same",
            "JsonUnwrapped", "its fields would stand in an object of their own",
            "JsonValue", "it would be an object in JSON all the same",
            "JsonView", "it would be there in all views");

    private static final Set<String> WITH_CODE = Set.of("JsonSerialize", "JsonDeserialize");
    private static final List<String> CODE =
            List.of("using", "contentUsing", "keyUsing", "nullsUsing", "converter", "contentConverter");

    private static final Map<String, String> ACCESS = Map.of(
            "READ_ONLY", "a document could set it all the same",
            "WRITE_ONLY", "its value would be written all the same");

    private JacksonDangers() {}

    /**
     * What would happen.
     *
     * @param attribute the one that would do it; empty for the annotation as a whole
     */
    record Danger(String attribute, String harm) {}

    /** What would happen if an annotation that is not honoured where it stands were passed over; empty for no harm. */
    static List<Danger> of(Attributes annotation) {
        if (WITH_CODE.contains(annotation.simpleName())) {
            return CODE.stream()
                    .filter(annotation::isGiven)
                    .map(attribute -> new Danger(attribute, "that class would not be asked"))
                    .toList();
        }
        String harm = HARM.get(annotation.simpleName());
        return harm == null ? List.of() : List.of(new Danger("", harm));
    }

    /** The same of a {@code @JsonProperty}, which is honoured but for its access. */
    static List<Danger> ofAccess(Attributes property) {
        String harm = ACCESS.get(property.constant("access"));
        return harm == null ? List.of() : List.of(new Danger("access", harm));
    }
}
