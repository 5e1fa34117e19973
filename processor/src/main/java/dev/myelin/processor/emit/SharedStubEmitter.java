package dev.myelin.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.GeneratedNames;
import dev.myelin.processor.model.StubModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes what stands in for the parser and the writer of a type annotated {@code @Params} that is wrong. */
final class SharedStubEmitter {

    private final StubModel stub;
    private final ClassName self;

    SharedStubEmitter(StubModel stub) {
        this.stub = stub;
        this.self = stub.type();
    }

    List<TypeSpec> emit() {
        TypeSpec parser = type(GeneratedNames.parser(self), RuntimeTypes.PARAMS_PARSER)
                .addMethod(throwing("type", ParameterizedTypeName.get(ClassName.get(Class.class), self)))
                .addMethod(throwing("jsonSchema", ClassName.get(String.class)))
                .addMethod(throwing("uiSchema", ClassName.get(String.class)))
                .addMethod(reading("read").addAnnotation(Override.class).build())
                .addMethod(reading("read" + self.simpleName())
                        .addModifiers(Modifier.STATIC)
                        .build())
                .build();
        TypeSpec writer = type(GeneratedNames.writer(self), RuntimeTypes.RESULT_WRITER)
                .addMethod(writing("write").addAnnotation(Override.class).build())
                .addMethod(writing("write" + self.simpleName())
                        .addModifiers(Modifier.STATIC)
                        .build())
                .build();
        return List.of(parser, writer);
    }

    private TypeSpec.Builder type(ClassName name, ClassName implemented) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(implemented, self))
                .addJavadoc("Stands in for what is generated for {@link $T}, which has errors.", self);
        return stub.isPublic() ? type.addModifiers(Modifier.PUBLIC) : type;
    }

    private MethodSpec throwing(String name, TypeName returned) {
        return ActionEmitter.overriding(name, Modifier.PUBLIC, returned)
                .addStatement(StubEmitter.refusal(stub))
                .build();
    }

    private MethodSpec.Builder reading(String name) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .returns(self)
                .addParameter(RuntimeTypes.PARAMS_READER, "in")
                .addStatement(StubEmitter.refusal(stub));
    }

    private MethodSpec.Builder writing(String name) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(self, "value")
                .addParameter(RuntimeTypes.JSON_GENERATOR, "out")
                .addStatement(StubEmitter.refusal(stub));
    }
}
