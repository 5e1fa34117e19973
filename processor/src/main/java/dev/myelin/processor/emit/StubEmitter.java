package dev.myelin.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.GeneratedNames;
import dev.myelin.processor.model.StubModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes what stands in for the generated types of a class that is wrong: their names, and bodies that throw. */
final class StubEmitter {

    private StubEmitter() {}

    static List<TypeSpec> emit(StubModel stub) {
        ClassName action = stub.type();
        TypeSpec definition = TypeSpec.classBuilder(GeneratedNames.action(action))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("Stands in for the definition of {@link $T}, which has errors.", action)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addStatement(refusal(stub))
                        .build())
                .addMethod(provider(stub))
                .build();
        return stub.constants().isEmpty() ? List.of(definition) : List.of(definition, progress(stub));
    }

    /** A module may provide a class that is no definition if it has such a method. */
    private static MethodSpec provider(StubModel stub) {
        TypeName any = WildcardTypeName.subtypeOf(Object.class);
        return MethodSpec.methodBuilder("provider")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(RuntimeTypes.ACTION_DEFINITION, any, any))
                .addStatement(refusal(stub))
                .build();
    }

    private static TypeSpec progress(StubModel stub) {
        TypeSpec.Builder type = TypeSpec.enumBuilder(GeneratedNames.progress(stub.type()))
                .addSuperinterface(RuntimeTypes.PROGRESS_CATEGORY)
                .addJavadoc("Stands in for the progress of {@link $T}, which has errors.", stub.type());
        if (stub.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        stub.constants().forEach(type::addEnumConstant);
        return type.addMethod(accessor(stub, "value", ClassName.get(String.class)))
                .addMethod(accessor(stub, "weight", TypeName.DOUBLE))
                .build();
    }

    private static MethodSpec accessor(StubModel stub, String name, TypeName returned) {
        return ActionEmitter.overriding(name, Modifier.PUBLIC, returned)
                .addStatement(refusal(stub))
                .build();
    }

    static CodeBlock refusal(StubModel stub) {
        return CodeBlock.of(
                "throw new $T($S)",
                IllegalStateException.class,
                "the processor reported errors in " + stub.type().canonicalName());
    }
}
