package dev.myelin.processor.model;

import com.palantir.javapoet.ClassName;
import dev.myelin.processor.problem.Origin;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An enum.
 *
 * @param constants in order
 * @param jsonValue the method or field that has a constant's value in JSON, by {@code @JsonValue}: its values are known
 *     only at run time; null when the constants' names are theirs in JSON
 */
public record EnumModel(
        ClassName name, List<Constant> constants, @Nullable Member jsonValue, Origin origin) implements Definition {

    /**
     * A constant.
     *
     * @param aliases other texts that are read as this constant
     * @param origin its place in the source
     */
    public record Constant(String javaName, String jsonName, List<String> aliases, Origin origin) {}

    /** All texts that are read as a constant: the constants' names in JSON, then their aliases. */
    public List<String> jsonTexts() {
        return Stream.concat(jsonNames().stream(), constants.stream().flatMap(constant -> constant.aliases().stream()))
                .toList();
    }

    /** The constants' texts in JSON, in order. */
    public List<String> jsonNames() {
        return constants.stream().map(Constant::jsonName).toList();
    }
}
