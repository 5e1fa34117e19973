package dev.myelin.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.ActionModel;
import dev.myelin.processor.model.DeploymentModel;
import dev.myelin.processor.model.GeneratedNames;
import dev.myelin.processor.model.Mode;
import java.io.IOException;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The definition of a deployment. */
final class DeploymentEmitter {

    private final ClassName self;
    private final ActionModel action;
    private final DeploymentModel deployment;

    DeploymentEmitter(ActionModel action, DeploymentModel deployment) {
        this.self = action.type();
        this.action = action;
        this.deployment = deployment;
    }

    TypeSpec predictor(Mode.Predictor mode) {
        TypeName input = JavaTypes.boxed(mode.input().root());
        TypeName options = ActionEmitter.optionsOf(mode);
        TypeSpec.Builder type = TypeSpec.classBuilder(GeneratedNames.deployment(self))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("Serves {@link $T}: deployment {@code $L}.", self, deployment.name())
                .superclass(ParameterizedTypeName.get(
                        RuntimeTypes.PREDICTOR_DEPLOYMENT,
                        mode.loaded(),
                        input,
                        JavaTypes.boxed(mode.output().root()),
                        options))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("For {@link $T}.", GeneratedNames.action(self))
                        .addStatement(
                                "super(\n$>$>$L,\n$L)$<$<",
                                info(self, deployment),
                                ResultWriterEmitter.output(self, mode.output()))
                        .build())
                .addMethod(ActionEmitter.overriding("create", Modifier.PUBLIC, self)
                        .addParameter(RuntimeTypes.PLUGIN_CONTEXT, "plugin")
                        .addStatement("return $L", StepsEmitter.creation(self, action.construction()))
                        .build())
                .addMethod(ActionEmitter.overriding(
                                "read",
                                Modifier.PROTECTED,
                                JavaTypes.nullable(
                                        ParameterizedTypeName.get(RuntimeTypes.PREDICT_REQUEST, input, options)))
                        .addParameter(RuntimeTypes.PARAMS_READER, "in")
                        .addException(IOException.class)
                        .addStatement(
                                "return $T.readRequest($L)",
                                RuntimeTypes.PREDICTOR_ENVELOPE,
                                ParamsParserEmitter.inputAndOptions(self, mode.input(), mode.options()))
                        .build());
        addOpenApi(type, OpenApiEmitter.predictor(deployment, mode));
        return type.build();
    }

    /** What a deployment adds to an OpenAPI document: a constant of its text. */
    static void addOpenApi(TypeSpec.Builder type, Map<String, ?> part) {
        type.addField(FieldSpec.builder(String.class, "OPEN_API", Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("Its paths and schemas, as OpenAPI (3.1) has them.\n")
                        .initializer(JsonText.ofObject(part))
                        .build())
                .addMethod(ActionEmitter.overriding("openApi", Modifier.PUBLIC, ClassName.get(String.class))
                        .addStatement("return OPEN_API")
                        .build());
    }

    /** Only what differs from the usual. */
    static CodeBlock info(ClassName self, DeploymentModel deployment) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.of($T.class, $S)$>$>", RuntimeTypes.DEPLOYMENT_INFO, self, deployment.name());
        for (DeploymentModel.Limit limit : deployment.limits()) {
            if (limit.value() != limit.setting().usual()) {
                code.add("\n.$L($L)", limit.setting().member(), limit.value());
            }
        }
        return code.add("\n.build()$<$<").build();
    }
}
