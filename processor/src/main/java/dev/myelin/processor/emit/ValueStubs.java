package dev.myelin.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.StubModel;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes what stands in for a parser and a writer of a class that is wrong: their methods, and bodies that throw. */
final class ValueStubs {

    private static final TypeName STRING = ClassName.get(String.class);
    private static final ClassName CLASS = ClassName.get(Class.class);

    private final StubModel stub;
    private final @Nullable TypeName value;

    /** @param value what is read and written; null when nobody knows it: the types are raw then, which fit everywhere */
    ValueStubs(StubModel stub, @Nullable TypeName value) {
        this.stub = stub;
        this.value = value;
    }

    TypeSpec.Builder parser(ClassName name) {
        return type(name, RuntimeTypes.PARAMS_PARSER)
                .addMethod(overriding("type", of(CLASS)).build())
                .addMethod(overriding("jsonSchema", STRING).build())
                .addMethod(overriding("uiSchema", STRING).build())
                .addMethod(overriding("read", any())
                        .addParameter(RuntimeTypes.PARAMS_READER, "in")
                        .build());
    }

    TypeSpec.Builder writer(ClassName name) {
        return type(name, RuntimeTypes.RESULT_WRITER)
                .addMethod(overriding("write", TypeName.VOID)
                        .addParameter(any(), "value")
                        .addParameter(RuntimeTypes.JSON_GENERATOR, "out")
                        .build());
    }

    private TypeSpec.Builder type(ClassName name, ClassName implemented) {
        return TypeSpec.classBuilder(name)
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(of(implemented))
                .addJavadoc("Stands in for what is generated for {@link $T}, which has errors.", stub.type());
    }

    private MethodSpec.Builder overriding(String name, TypeName returned) {
        return ActionEmitter.overriding(name, Modifier.PUBLIC, returned).addStatement(StubEmitter.refusal(stub));
    }

    private TypeName of(ClassName generic) {
        return value == null ? generic : ParameterizedTypeName.get(generic, value);
    }

    private TypeName any() {
        return value == null ? ClassName.OBJECT : value;
    }
}
