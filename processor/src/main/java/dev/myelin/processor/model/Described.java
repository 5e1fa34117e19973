package dev.myelin.processor.model;

import com.palantir.javapoet.ClassName;
import dev.myelin.processor.model.RecordModel.Component;
import java.util.Locale;

/** Names for messages. */
public final class Described {

    private Described() {}

    /** {@code Outer.Inner}. */
    public static String type(ClassName name) {
        return String.join(".", name.simpleNames());
    }

    /** {@code DuplicateParams.model}. */
    public static String component(RecordModel record, Component component) {
        return type(record.name()) + "." + component.javaName();
    }

    /** A type with its article: {@code an int}, {@code a list}. */
    public static String kind(ValueType type, ValueModel model) {
        if (type instanceof ValueType.Scalar scalar) {
            return scalar(scalar.kind());
        }
        if (type instanceof ValueType.Named named) {
            return model.enums().containsKey(named.name()) ? "an enum" : "a record";
        }
        if (type instanceof ValueType.ListOf) {
            return "a list";
        }
        return type instanceof ValueType.FreeMap ? "a map" : "an array";
    }

    private static String scalar(ValueType.Kind kind) {
        return switch (kind) {
            case STRING -> "a String";
            case MODEL_ID -> "a ModelId";
            case INT -> "an int";
            default -> "a " + kind.name().toLowerCase(Locale.ROOT);
        };
    }
}
