package dev.myelin.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.Construction;
import dev.myelin.processor.model.GeneratedNames;
import dev.myelin.processor.model.Mode;
import dev.myelin.processor.model.Mode.Declared;
import dev.myelin.processor.model.Mode.StepModel;
import javax.lang.model.element.Modifier;

/** Writes the registration of an action's declared steps. */
final class StepsEmitter {

    private StepsEmitter() {}

    static TypeSpec emit(ClassName action, Mode.Steps mode) {
        MethodSpec.Builder register = MethodSpec.methodBuilder("register")
                .addModifiers(Modifier.STATIC)
                .addParameter(action, "action")
                .addParameter(RuntimeTypes.PLUGIN_CONTEXT, "plugin")
                .addParameter(ParameterizedTypeName.get(RuntimeTypes.STEP_REGISTRY, mode.context()), "registry");
        for (StepModel step : mode.steps()) {
            register.addStatement("registry.register($L)", registration(action, step));
        }
        return TypeSpec.classBuilder(GeneratedNames.steps(action))
                .addModifiers(Modifier.FINAL)
                .addJavadoc("Registers the steps of {@link $T}, in order.", action)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(register.build())
                .build();
    }

    private static CodeBlock registration(ClassName action, StepModel step) {
        CodeBlock code = step instanceof StepModel.OfClass ofClass
                ? creation(ofClass.type(), ofClass.construction())
                : CodeBlock.of("action::$N", ((StepModel.OfMethod) step).method());
        Declared declared = step.declared();
        return declared == null
                ? code
                : CodeBlock.of(
                        "$T.of($T.$N), $L",
                        RuntimeTypes.STEP_SPEC,
                        GeneratedNames.progress(action),
                        declared.constant(),
                        code);
    }

    /** {@code new X()} or {@code new X(plugin)}. */
    static CodeBlock creation(ClassName type, Construction construction) {
        return CodeBlock.of("new $T($L)", type, construction == Construction.PLAIN ? "" : "plugin");
    }
}
