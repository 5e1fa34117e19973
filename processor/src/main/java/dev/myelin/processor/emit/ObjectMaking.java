package dev.myelin.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.myelin.processor.model.Member;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ObjectModel.Making;
import dev.myelin.processor.model.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The end of a reading method: makes the object of its values, which it may refuse. */
final class ObjectMaking {

    private final ObjectModel object;
    private final Map<Component, String> variables;
    private final ObjectFields fields;
    private final String prefix;

    /** @param prefix what stands before each variable */
    ObjectMaking(ObjectModel object, Map<Component, String> variables, ObjectFields fields, String prefix) {
        this.object = object;
        this.variables = variables;
        this.fields = fields;
        this.prefix = prefix;
    }

    CodeBlock code() {
        return CodeBlock.builder()
                .beginControlFlow("try")
                .add(made())
                .nextControlFlow("catch ($T e)", RuntimeException.class)
                .addStatement("in.refused(e)")
                .addStatement("return null")
                .endControlFlow()
                .build();
    }

    private CodeBlock made() {
        TypeName name = object.name();
        if (object.making() instanceof Making.Constructor) {
            CodeBlock arguments = Code.join(List.copyOf(variables.keySet()), this::variable);
            return CodeBlock.builder()
                    .addStatement("return new $T($L)", name, arguments)
                    .build();
        }
        CodeBlock.Builder code = CodeBlock.builder();
        if (object.making() instanceof Making.Builder builder) {
            code.addStatement("$T.Builder value = $T.builder()", builder.generated(), builder.generated());
            object.read().forEach(component -> set(code, component));
            return code.addStatement("return value.build()").build();
        }
        code.addStatement("$1T value = new $1T()", name);
        object.read().forEach(component -> set(code, component));
        return code.addStatement("return value").build();
    }

    /** What is left out and has no default is not set: the type's own initial value stands. */
    private void set(CodeBlock.Builder code, Component component) {
        Member setter = Objects.requireNonNull(component.setter());
        CodeBlock set =
                CodeBlock.of(setter.isMethod() ? "value.$N($L)" : "value.$N = $L", setter.name(), variable(component));
        boolean always = component.required() || component.defaultValue() != null || isEmptyOptional(component);
        if (always) {
            code.addStatement(set);
        } else {
            code.beginControlFlow("if ($L)", fields.isSeen(component, prefix))
                    .addStatement(set)
                    .endControlFlow();
        }
    }

    /** Whether it is an Optional that nothing but this code makes empty. */
    private static boolean isEmptyOptional(Component component) {
        return component.type() instanceof ValueType.OptionalOf && !component.optionalByType();
    }

    private CodeBlock variable(Component component) {
        return CodeBlock.of("$L$L", prefix, variables.get(component));
    }
}
