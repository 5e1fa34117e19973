package dev.myelin.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import java.util.List;
import java.util.Map;

/** The Java types of values, as generated code names them. */
final class ValueNames {

    static final AnnotationSpec NULLABLE = AnnotationSpec.builder(ClassName.get("org.jspecify.annotations", "Nullable"))
            .build();

    /** {@code Map<String, @Nullable Object>}. */
    static final TypeName FREE_MAP = ParameterizedTypeName.get(
            ClassName.get(Map.class), ClassName.get(String.class), ClassName.OBJECT.annotated(NULLABLE));

    private ValueNames() {}

    static TypeName of(ValueModel model) {
        return of(model.root()).box();
    }

    static TypeName of(ValueType type) {
        if (type instanceof ValueType.Named named) {
            return named.name();
        } else if (type instanceof ValueType.ListOf list) {
            TypeName element = of(list.element()).box();
            return ParameterizedTypeName.get(
                    ClassName.get(List.class), list.nullableElement() ? element.annotated(NULLABLE) : element);
        } else if (type instanceof ValueType.FreeMap) {
            return FREE_MAP;
        } else if (type instanceof ValueType.FloatArray) {
            return ArrayTypeName.of(TypeName.FLOAT);
        } else if (type instanceof ValueType.DoubleArray) {
            return ArrayTypeName.of(TypeName.DOUBLE);
        }
        ValueType.Scalar scalar = (ValueType.Scalar) type;
        TypeName name = of(scalar.kind());
        return scalar.boxed() ? name.box() : name;
    }

    private static TypeName of(ValueType.Kind kind) {
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
            case MODEL_ID -> RuntimeTypes.MODEL_ID;
        };
    }
}
