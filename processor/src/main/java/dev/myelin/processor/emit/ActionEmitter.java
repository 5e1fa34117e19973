package dev.myelin.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.ActionModel;
import dev.myelin.processor.model.GeneratedNames;
import dev.myelin.processor.model.Mode;
import dev.myelin.processor.model.Mode.StepModel;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes an action's definition: what hosts run. */
final class ActionEmitter {

    private final ActionModel action;
    private final ClassName self;

    ActionEmitter(ActionModel action) {
        this.action = action;
        this.self = action.type();
    }

    TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.classBuilder(GeneratedNames.action(self))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "Runs {@link $T}: action {@code $L}.",
                        self,
                        action.info().name());
        Mode mode = action.mode();
        if (mode instanceof Mode.Predictor predictor) {
            predictor(type, predictor);
        } else if (mode instanceof Mode.Simple simple) {
            simple(type, simple);
        } else if (mode instanceof Mode.Typed typed) {
            typed(type, typed);
        } else {
            steps(type, (Mode.Steps) mode);
        }
        return type.build();
    }

    private void predictor(TypeSpec.Builder type, Mode.Predictor mode) {
        type.superclass(ParameterizedTypeName.get(
                RuntimeTypes.PREDICTOR_ACTION,
                mode.loaded(),
                JavaTypes.boxed(mode.input().root()),
                JavaTypes.boxed(mode.output().root()),
                optionsOf(mode)));
        type.addMethod(constructor(
                GeneratedNames.paramsParser(self),
                ParamsParserEmitter.input(self, mode.input()),
                CodeBlock.of("new $T()", GeneratedNames.resultWriter(self)),
                ResultWriterEmitter.output(self, mode.output())));
        type.addMethod(create());
        if (action.deployment() != null) {
            ClassName deployment = GeneratedNames.deployment(self);
            type.addMethod(overriding("deployment", Modifier.PUBLIC, deployment)
                    .addStatement("return new $T()", deployment)
                    .build());
        }
    }

    static TypeName optionsOf(Mode.Predictor mode) {
        return mode.options() == null
                ? RuntimeTypes.NO_OPTIONS
                : JavaTypes.boxed(mode.options().root());
    }

    private void simple(TypeSpec.Builder type, Mode.Simple mode) {
        TypeName params = JavaTypes.boxed(mode.params().root());
        TypeName result = JavaTypes.boxed(mode.result().root());
        type.superclass(ParameterizedTypeName.get(RuntimeTypes.SIMPLE_ACTION, self, params, result));
        type.addMethod(constructor(parser(mode.params()), writer(mode.result())));
        type.addMethod(create());
        type.addMethod(overriding("execute", Modifier.PROTECTED, result)
                .addParameter(self, "action")
                .addException(Exception.class)
                .addStatement("return action.execute()")
                .build());
        ParamsAccess.of(mode.params()).addModelId(type, params);
    }

    private void typed(TypeSpec.Builder type, Mode.Typed mode) {
        ValueModel paramsModel = Objects.requireNonNull(mode.params());
        TypeName params = JavaTypes.boxed(paramsModel.root());
        TypeName result = FlowCalls.result(mode);
        ClassName steps = GeneratedNames.steps(self);
        type.superclass(ParameterizedTypeName.get(RuntimeTypes.TYPED_STEP_ACTION, self, params, result));
        type.addMethod(constructor(parser(paramsModel), writer(mode.result())));
        type.addMethod(create());
        type.addMethod(overriding("plan", Modifier.PUBLIC, RuntimeTypes.STEP_PLAN)
                .addStatement("return $T.PLAN", steps)
                .build());
        type.addMethod(overriding("run", Modifier.PROTECTED, result)
                .addParameter(self, "action")
                .addParameter(params, "params")
                .addParameter(RuntimeTypes.STEP_RUN, "run")
                .addStatement("return $T.run(action, params, run)", steps)
                .build());
        ParamsAccess.of(paramsModel).addModelId(type, params);
    }

    private void steps(TypeSpec.Builder type, Mode.Steps mode) {
        TypeName params = JavaTypes.boxed(mode.params().root());
        ValueModel resultModel = mode.result();
        TypeName result =
                resultModel == null ? JavaTypes.of(ValueType.Free.OBJECT_MAP) : JavaTypes.boxed(resultModel.root());
        type.superclass(ParameterizedTypeName.get(RuntimeTypes.STEP_ACTION, self, params, mode.context(), result));
        type.addMethod(constructor(parser(mode.params()), writer(resultModel)));
        type.addMethod(progress(mode));
        type.addMethod(create());
        type.addMethod(overriding("createContext", Modifier.PROTECTED, mode.context())
                .addParameter(ParameterizedTypeName.get(RuntimeTypes.CONTEXT_INIT, params), "init")
                .addStatement("return new $L(init)", contextName(mode.context()))
                .build());
        type.addMethod(registerSteps(mode));
        type.addMethod(overriding("result", Modifier.PROTECTED, result)
                .addParameter(self, "action")
                .addParameter(mode.context(), "context")
                .addParameter(RuntimeTypes.ORCHESTRATOR_SUMMARY, "summary")
                .addExceptions(resultModel == null ? List.of() : List.of(TypeName.get(Exception.class)))
                .addStatement(
                        resultModel == null ? "return summary(context, summary)" : "return action.result(context)")
                .build());
        ParamsAccess access = ParamsAccess.of(mode.params());
        access.addModelId(type, params);
        access.addBatchSize(type, params);
        access.addRequests(type, params);
    }

    /** The generic base context is made with a diamond. */
    private static CodeBlock contextName(TypeName context) {
        return context instanceof ParameterizedTypeName generic
                ? CodeBlock.of("$T<>", generic.rawType())
                : CodeBlock.of("$T", context);
    }

    private MethodSpec progress(Mode.Steps mode) {
        boolean anyDeclared = mode.steps().stream().map(StepModel::declared).anyMatch(Objects::nonNull);
        CodeBlock categories =
                anyDeclared ? CodeBlock.of("$T.values()", GeneratedNames.progress(self)) : CodeBlock.of("");
        return overriding(
                        "progress",
                        Modifier.PUBLIC,
                        ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.PROGRESS_CATEGORY))
                .addStatement("return $T.of($L)", List.class, categories)
                .build();
    }

    private MethodSpec registerSteps(Mode.Steps mode) {
        MethodSpec.Builder method = overriding("registerSteps", Modifier.PROTECTED, TypeName.VOID)
                .addParameter(self, "action")
                .addParameter(RuntimeTypes.PLUGIN_CONTEXT, "plugin")
                .addParameter(ParameterizedTypeName.get(RuntimeTypes.STEP_REGISTRY, mode.context()), "registry");
        if (!mode.steps().isEmpty()) {
            method.addStatement("$T.register(action, plugin, registry)", GeneratedNames.steps(self));
        }
        if (mode.setupSteps()) {
            method.addStatement("action.setupSteps(registry)");
        }
        return method.build();
    }

    private MethodSpec create() {
        return overriding("create", Modifier.PROTECTED, self)
                .addParameter(RuntimeTypes.PLUGIN_CONTEXT, "plugin")
                .addStatement("return $L", StepsEmitter.creation(self, action.construction()))
                .build();
    }

    /** A type annotated {@code @Params} has a parser already. */
    private ClassName parser(ValueModel params) {
        return SharedTypes.name(params.root(), params)
                .map(GeneratedNames::parser)
                .orElseGet(() -> GeneratedNames.paramsParser(self));
    }

    /** @param result null for a summary */
    private CodeBlock writer(@Nullable ValueModel result) {
        return result == null || result.root().equals(ValueType.Free.OBJECT_MAP)
                ? CodeBlock.of("$T.FREE_FORM", RuntimeTypes.RESULT_WRITER)
                : CodeBlock.of(
                        "new $T()",
                        SharedTypes.name(result.root(), result)
                                .map(GeneratedNames::writer)
                                .orElseGet(() -> GeneratedNames.resultWriter(self)));
    }

    /** @param others what follows the parser in the call of the superclass */
    private MethodSpec constructor(ClassName parser, CodeBlock... others) {
        CodeBlock.Builder call = CodeBlock.builder().add("super(\n$>$>$L,\nnew $T()", info(), parser);
        for (CodeBlock other : others) {
            call.add(",\n$L", other);
        }
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("For {@link java.util.ServiceLoader}.")
                .addStatement(call.add(")$<$<").build())
                .build();
    }

    /** Only what differs from the usual. */
    private CodeBlock info() {
        ActionModel.Info info = action.info();
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T.of($T.class, $S)$>$>", RuntimeTypes.ACTION_INFO, self, info.name());
        text(code, "description", info.description());
        constant(code, "category", info.category(), "PluginCategory", ActionModel.Info.USUAL_CATEGORY);
        constant(code, "method", info.method(), "ExecutionMethod", ActionModel.Info.USUAL_METHOD);
        text(code, "inputType", info.inputType());
        text(code, "outputType", info.outputType());
        return code.add("\n.build()$<$<").build();
    }

    private static void text(CodeBlock.Builder code, String attribute, String value) {
        if (!value.isEmpty()) {
            code.add("\n.$L($S)", attribute, value);
        }
    }

    private static void constant(CodeBlock.Builder code, String attribute, String value, String type, String usual) {
        if (!value.equals(usual)) {
            code.add("\n.$L($T.$L)", attribute, ClassName.get(AnnotationNames.PACKAGE, type), value);
        }
    }

    static MethodSpec.Builder overriding(String name, Modifier visibility, TypeName returned) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(visibility)
                .returns(returned);
    }
}
