package dev.myelin.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.myelin.processor.model.ObjectModel.Component;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names for messages. */
public final class Described {

    private Described() {}

    /** {@code Outer.Inner}. */
    public static String type(TypeName name) {
        if (name instanceof ParameterizedTypeName generic) {
            String arguments =
                    generic.typeArguments().stream().map(Described::type).collect(Collectors.joining(", "));
            return type(generic.rawType()) + "<" + arguments + ">";
        }
        return name instanceof ClassName type ? String.join(".", type.simpleNames()) : name.toString();
    }

    /** {@code DuplicateParams.model}. */
    public static String component(ObjectModel record, Component component) {
        return type(record.name()) + "." + component.javaName();
    }

    /** A type with its article: {@code an int}, {@code a list}. */
    public static String kind(ValueType type, ValueModel model) {
        if (type instanceof ValueType.Scalar scalar) {
            return scalar.boxed() ? withArticle(simpleName(scalar.kind())) : scalar(scalar.kind());
        }
        if (type instanceof ValueType.Named) {
            return named(type, model);
        }
        if (type instanceof ValueType.ListOf) {
            return "a list";
        }
        if (type instanceof ValueType.SetOf) {
            return "a set";
        }
        if (type instanceof ValueType.OptionalOf) {
            return "an Optional";
        }
        if (type instanceof ValueType.Free free && free.form() != ValueType.Free.Form.MAP) {
            return "a value of any content";
        }
        return type instanceof ValueType.ArrayOf ? "an array" : "a map";
    }

    private static String named(ValueType type, ValueModel model) {
        if (model.enumeration(type).isPresent()) {
            return "an enum";
        }
        return model.object(type)
                .map(object -> object.making() instanceof ObjectModel.Making.Constructor ? "a record" : "an object")
                .orElse("a sealed type");
    }

    private static String scalar(ValueType.Kind kind) {
        if (kind == ValueType.Kind.BYTES) {
            return "an array of bytes";
        }
        return switch (kind) {
            case URI, UUID, YEAR, YEAR_MONTH -> "a " + simpleName(kind); // pronounced with a consonant
            default -> withArticle(kind.isPrimitive() ? kind.name().toLowerCase(Locale.ROOT) : simpleName(kind));
        };
    }

    private static String simpleName(ValueType.Kind kind) {
        return kind.javaType().substring(kind.javaType().lastIndexOf('.') + 1);
    }

    private static String withArticle(String name) {
        return ("aeioAEIO".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }
}
