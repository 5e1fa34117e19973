package dev.myelin.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.GeneratedNames;
import dev.myelin.processor.model.Mode.Declared;
import dev.myelin.processor.model.Mode.StepModel;
import dev.myelin.processor.model.TypedStep;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the enum of an action's declared steps. */
final class ProgressEmitter {

    private ProgressEmitter() {}

    static TypeSpec emit(ClassName action, boolean isPublic, List<StepModel> steps) {
        TypeSpec.Builder type = TypeSpec.enumBuilder(GeneratedNames.progress(action))
                .addSuperinterface(RuntimeTypes.PROGRESS_CATEGORY)
                .addJavadoc("Steps of {@link $T}, in order, with their weights.", action);
        if (isPublic) {
            type.addModifiers(Modifier.PUBLIC);
        }
        for (StepModel step : steps) {
            Declared declared = step.declared();
            if (declared != null) {
                type.addEnumConstant(declared.constant(), constant(action, step, declared));
            }
        }
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        field(type, constructor, ClassName.get(String.class), "value");
        field(type, constructor, TypeName.DOUBLE, "weight");
        field(type, constructor, TypeName.DOUBLE, "proportion");
        type.addMethod(constructor.build());
        accessor(type, ClassName.get(String.class), "value");
        accessor(type, TypeName.DOUBLE, "weight");
        accessor(type, TypeName.DOUBLE, "proportion");
        return type.build();
    }

    private static TypeSpec constant(ClassName action, StepModel step, Declared declared) {
        return TypeSpec.anonymousClassBuilder("$S, $L, $L", declared.name(), declared.weight(), declared.proportion())
                .addJavadoc("{@link $L}.", source(action, step))
                .build();
    }

    private static CodeBlock source(ClassName action, StepModel step) {
        if (step instanceof StepModel.OfClass ofClass) {
            return CodeBlock.of("$T", ofClass.type());
        }
        String method = step instanceof TypedStep typed ? typed.method() : ((StepModel.OfMethod) step).method();
        return CodeBlock.of("$T#$L", action, method);
    }

    private static void field(TypeSpec.Builder type, MethodSpec.Builder constructor, TypeName fieldType, String name) {
        type.addField(fieldType, name, Modifier.PRIVATE, Modifier.FINAL);
        constructor.addParameter(fieldType, name).addStatement("this.$1N = $1N", name);
    }

    private static void accessor(TypeSpec.Builder type, TypeName returned, String name) {
        type.addMethod(MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(returned)
                .addStatement("return $N", name)
                .build());
    }
}
