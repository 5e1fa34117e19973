package dev.myelin.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.GeneratedNames;
import dev.myelin.processor.model.RoutedModel;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import javax.lang.model.element.Modifier;

/** All types that are generated for a deployment with routes of its own. */
public final class RoutedFiles {

    private RoutedFiles() {}

    /** The types of a deployment without errors. */
    public static List<TypeSpec> of(RoutedModel deployment) {
        ClassName self = deployment.type();
        RouteBinders binders = new RouteBinders(deployment, joined(deployment.read()));
        ClassName writer = GeneratedNames.resultWriter(self);
        WriterMethods writers = new WriterMethods(writer, joined(deployment.written()));
        List<TypeSpec> types = new ArrayList<>();
        types.add(action(deployment));
        types.add(new RoutedEmitter(deployment, binders, writers).emit());
        types.add(binders.emit());
        List<MethodSpec> methods = writers.write();
        if (!methods.isEmpty()) {
            types.add(TypeSpec.classBuilder(writer)
                    .addModifiers(Modifier.FINAL)
                    .addJavadoc("Writes what {@link $T} answers.", self)
                    .addFields(writers.constants().fields())
                    .addMethod(MethodSpec.constructorBuilder()
                            .addModifiers(Modifier.PRIVATE)
                            .build())
                    .addMethods(methods)
                    .build());
        }
        return types;
    }

    static ValueModel joined(List<ValueModel> models) {
        return models.stream()
                .reduce(new ValueModel(ValueType.Free.OBJECT_MAP, new LinkedHashMap<>()), ValueModel::with);
    }

    /** The definition of the action that sends requests to the deployment. */
    private static TypeSpec action(RoutedModel deployment) {
        ClassName self = deployment.type();
        ClassName definition = GeneratedNames.deployment(self);
        CodeBlock info = CodeBlock.of(
                "$T.of($T.class, $S)$>$>\n.description($S)\n.build()$<$<",
                RuntimeTypes.ACTION_INFO,
                self,
                deployment.action(),
                deployment.description());
        return TypeSpec.classBuilder(GeneratedNames.action(self))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("Sends requests to {@link $T}: action {@code $L}.", self, deployment.action())
                .superclass(RuntimeTypes.REMOTE_INFERENCE_ACTION)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("For {@link java.util.ServiceLoader}.")
                        .addStatement("super($L)", info)
                        .build())
                .addMethod(ActionEmitter.overriding("deployment", Modifier.PUBLIC, definition)
                        .addStatement("return new $T()", definition)
                        .build())
                .build();
    }
}
