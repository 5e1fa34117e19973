package dev.myelin.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.ModelIds;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.model.ValueType.Kind;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes how a definition finds the model, the batch size and the requests in parameters that have them. */
final class ParamsAccess {

    private final ValueModel params;
    private final List<Component> components;

    private ParamsAccess(ValueModel params) {
        this.params = params;
        this.components = params.rootObject().map(ObjectModel::written).orElse(List.of());
    }

    static ParamsAccess of(ValueModel params) {
        return new ParamsAccess(params);
    }

    void addModelId(TypeSpec.Builder type, TypeName paramsType) {
        ModelIds.of(params).ifPresent(found -> {
            boolean isModelId = ((ValueType.Scalar) found.type()).kind() == Kind.MODEL_ID;
            CodeBlock read = get(found);
            CodeBlock id = isModelId ? read : CodeBlock.of("$T.of($L)", RuntimeTypes.MODEL_ID, read);
            if (found.nullable() && !isModelId) {
                id = CodeBlock.of("$L == null ? null : $L", read, id);
            }
            TypeName returned = found.nullable() ? JavaTypes.nullable(RuntimeTypes.MODEL_ID) : RuntimeTypes.MODEL_ID;
            type.addMethod(accessor("modelId", returned, paramsType, id));
        });
    }

    void addBatchSize(TypeSpec.Builder type, TypeName params) {
        component("batchSize")
                .filter(found -> found.type() instanceof ValueType.Scalar scalar
                        && scalar.kind() == Kind.INT
                        && !found.nullable())
                .ifPresent(found -> type.addMethod(accessor("batchSize", TypeName.INT, params, get(found))));
    }

    void addRequests(TypeSpec.Builder type, TypeName params) {
        component("requests")
                .or(() -> component("inputs"))
                .filter(found -> found.type() instanceof ValueType.ListOf list
                        && list.element().type().equals(ValueType.Free.OBJECT_MAP)
                        && !list.element().nullable()
                        && !found.nullable())
                .ifPresent(found -> type.addMethod(accessor(
                        "requests",
                        ParameterizedTypeName.get(ClassName.get(List.class), JavaTypes.of(ValueType.Free.OBJECT_MAP)),
                        params,
                        get(found))));
    }

    private static MethodSpec accessor(String name, TypeName returned, TypeName params, CodeBlock value) {
        return ActionEmitter.overriding(name, Modifier.PROTECTED, returned)
                .addParameter(params, "params")
                .addStatement("return $L", value)
                .build();
    }

    private static CodeBlock get(Component component) {
        return ObjectWriter.get("params", component);
    }

    private Optional<Component> component(String javaName) {
        return components.stream()
                .filter(component -> component.javaName().equals(javaName))
                .findFirst();
    }
}
