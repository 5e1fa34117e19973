package dev.myelin.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.myelin.processor.ParamsTypes;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.model.ValueType.Kind;
import java.util.List;
import java.util.Map;

/** Value types as they are written in Java. */
final class JavaTypes {

    private static final AnnotationSpec NULLABLE =
            AnnotationSpec.builder(ParamsTypes.NULLABLE).build();

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
            TypeName element = boxed(list.element());
            return ParameterizedTypeName.get(
                    ClassName.get(List.class), list.nullableElement() ? nullable(element) : element);
        }
        if (type instanceof ValueType.FreeMap) {
            return ParameterizedTypeName.get(
                    ClassName.get(Map.class), ClassName.get(String.class), nullable(ClassName.OBJECT));
        }
        return ArrayTypeName.of(type instanceof ValueType.FloatArray ? TypeName.FLOAT : TypeName.DOUBLE);
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

    /** The type's name as a part of method names. */
    static String label(ValueType type) {
        if (type instanceof ValueType.Scalar scalar) {
            return scalar.kind() == Kind.MODEL_ID
                    ? "ModelId"
                    : ((ClassName) boxed(new ValueType.Scalar(scalar.kind(), true))).simpleName();
        }
        if (type instanceof ValueType.Named named) {
            return named.name().simpleName();
        }
        if (type instanceof ValueType.ListOf list) {
            return (list.nullableElement() ? "Nullable" : "") + label(list.element()) + "List";
        }
        if (type instanceof ValueType.FreeMap) {
            return "Map";
        }
        return type instanceof ValueType.FloatArray ? "FloatArray" : "DoubleArray";
    }

    /** The type of a scalar that is not boxed. */
    static TypeName scalar(Kind kind) {
        return switch (kind) {
            case STRING -> ClassName.get(String.class);
            case BOOLEAN -> TypeName.BOOLEAN;
            case BYTE -> TypeName.BYTE;
            case SHORT -> TypeName.SHORT;
            case INT -> TypeName.INT;
            case LONG -> TypeName.LONG;
            case FLOAT -> TypeName.FLOAT;
            case DOUBLE -> TypeName.DOUBLE;
            case CHAR -> TypeName.CHAR;
            case MODEL_ID -> ParamsTypes.MODEL_ID;
        };
    }
}
