package dev.myelin.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
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
            register.addStatement("registry.register($L)", registration(action, mode, step));
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

    private static CodeBlock registration(ClassName action, Mode.Steps mode, StepModel step) {
        CodeBlock code = step instanceof StepModel.OfClass ofClass
                ? creation(ofClass.type(), ofClass.construction())
                : methods(mode.context(), (StepModel.OfMethod) step);
        Declared declared = step.declared();
        if (declared == null) {
            return code;
        }
        boolean isShort = !SpecCode.hasPolicy(declared) && !hasSides(step);
        return CodeBlock.of(isShort ? "$L, $L" : "\n$L,\n$L", SpecCode.of(action, declared), code);
    }

    private static boolean hasSides(StepModel step) {
        return step instanceof StepModel.OfMethod method && (method.skipIf() != null || method.rollback() != null);
    }

    private static CodeBlock methods(TypeName context, StepModel.OfMethod step) {
        Mode.Undo rollback = step.rollback();
        if (!hasSides(step)) {
            return CodeBlock.of("action::$N", step.method());
        }
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T.<$T>of(action::$N)", RuntimeTypes.STEP_METHOD, context, step.method());
        if (step.skipIf() != null) {
            code.add("\n$>$>.skipIf(action::$N)$<$<", step.skipIf());
        }
        if (rollback != null) {
            code.add(
                    rollback.takesResult()
                            ? "\n$>$>.rollback(action::$N)$<$<"
                            : "\n$>$>.rollback((context, result) -> action.$N(context))$<$<",
                    rollback.method());
        }
        return code.build();
    }

    /** {@code new X()} or {@code new X(plugin)}. */
    static CodeBlock creation(ClassName type, Construction construction) {
        return CodeBlock.of("new $T($L)", type, construction == Construction.PLAIN ? "" : "plugin");
    }
}
