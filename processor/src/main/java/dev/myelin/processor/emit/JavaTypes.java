package dev.myelin.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.model.ValueType.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Value types as they are written in Java. */
final class JavaTypes {

    private static final AnnotationSpec NULLABLE =
            AnnotationSpec.builder(RuntimeTypes.NULLABLE).build();

    private JavaTypes() {}

    static TypeName of(ValueType type) {
        if (type instanceof ValueType.Scalar scalar) {
            TypeName name = scalar(scalar.kind());
            return scalar.boxed() ? name.box() : name;
        }
        if (type instanceof ValueType.Named named) {
            return named.name();
        }
        if (type instanceof ValueType.ListOf list) {
            return ParameterizedTypeName.get(ClassName.get(List.class), argument(list.element()));
        }
        if (type instanceof ValueType.SetOf set) {
            return ParameterizedTypeName.get(ClassName.get(Set.class), argument(set.element()));
        }
        if (type instanceof ValueType.MapOf map) {
            return ParameterizedTypeName.get(ClassName.get(Map.class), argument(map.key()), argument(map.value()));
        }
        if (type instanceof ValueType.OptionalOf optional) {
            return optional(optional.value());
        }
        if (type instanceof ValueType.Free free) {
            return switch (free.form()) {
                case OBJECT -> ClassName.OBJECT;
                case MAP ->
                    ParameterizedTypeName.get(
                            ClassName.get(Map.class), ClassName.get(String.class), nullable(ClassName.OBJECT));
                case JSON_NODE -> RuntimeTypes.JSON_NODE;
            };
        }
        ValueType.Element element = ((ValueType.ArrayOf) type).element();
        TypeName name = of(element.type());
        return ArrayTypeName.of(element.nullable() ? nullable(name) : name);
    }

    /** The type of a part as a type argument. */
    static TypeName argument(ValueType.Element element) {
        TypeName name = boxed(element.type());
        return element.nullable() ? nullable(name) : name;
    }

    private static TypeName optional(ValueType.Element value) {
        if (value.type() instanceof ValueType.Scalar scalar && scalar.kind().isPrimitive() && !scalar.boxed()) {
            return switch (scalar.kind()) {
                case INT -> ClassName.get(OptionalInt.class);
                case LONG -> ClassName.get(OptionalLong.class);
                default -> ClassName.get(OptionalDouble.class);
            };
        }
        return ParameterizedTypeName.get(ClassName.get(Optional.class), argument(value));
    }

    /** The method that gives an Optional's value. */
    static String optionalGetter(ValueType.OptionalOf optional) {
        String name = raw(of(optional)).simpleName();
        return name.replaceFirst("Optional", "getAs").replaceFirst("^getAs$", "get");
    }

    /** The type as a type argument. */
    static TypeName boxed(ValueType type) {
        TypeName name = of(type);
        return name.isPrimitive() ? name.box() : name;
    }

    /** The type annotated {@code @Nullable}. */
    static TypeName nullable(TypeName type) {
        return type.annotated(NULLABLE);
    }

    /** The type without its type arguments. */
    static ClassName raw(TypeName type) {
        return type instanceof ParameterizedTypeName generic ? generic.rawType() : (ClassName) type;
    }

    /** The type's name as a part of method names, such as {@code NullableStringList}. */
    static String label(ValueType type) {
        if (type instanceof ValueType.Scalar scalar) {
            return label(scalar.kind());
        }
        if (type instanceof ValueType.Named named) {
            return label(named.name());
        }
        if (type instanceof ValueType.ListOf list) {
            return label(list.element()) + "List";
        }
        if (type instanceof ValueType.SetOf set) {
            return label(set.element()) + "Set";
        }
        if (type instanceof ValueType.MapOf map) {
            return label(map.value()) + "Map";
        }
        if (type instanceof ValueType.OptionalOf optional) {
            return "Optional" + label(optional.value());
        }
        if (type instanceof ValueType.Free free) {
            return switch (free.form()) {
                case OBJECT -> "Any";
                case MAP -> "Map";
                case JSON_NODE -> "JsonNode";
            };
        }
        return label(((ValueType.ArrayOf) type).element()) + "Array";
    }

    /** The same of a part of a container. */
    static String label(ValueType.Element element) {
        return (element.nullable() ? "Nullable" : "") + label(element.type());
    }

    /** The same of a type's name. */
    static String label(TypeName name) {
        if (name instanceof ParameterizedTypeName generic) {
            return generic.rawType().simpleName() + "Of"
                    + generic.typeArguments().stream().map(JavaTypes::label).collect(Collectors.joining("And"));
        }
        return name instanceof ArrayTypeName array
                ? label(array.componentType()) + "Array"
                : ((ClassName) name.box()).simpleName();
    }

    /** The kind as it stands in the names of the reader's methods: {@code LocalDate}, {@code Int}. */
    static String label(Kind kind) {
        return switch (kind) {
            case INT -> "Int";
            case CHAR -> "Char";
            case BYTES -> "Bytes";
            case UUID -> "Uuid";
            case URI -> "Uri";
            default -> kind.javaType().substring(kind.javaType().lastIndexOf('.') + 1);
        };
    }

    /** The type of a scalar that is not boxed. */
    static TypeName scalar(Kind kind) {
        if (kind == Kind.BYTES) {
            return ArrayTypeName.of(TypeName.BYTE);
        }
        ClassName name = ClassName.bestGuess(kind.javaType());
        return kind.isPrimitive() ? name.unbox() : name;
    }
}
