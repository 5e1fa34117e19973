package dev.myelin.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
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
        ValueStubs values = new ValueStubs(stub, self);
        return List.of(
                visible(values.parser(GeneratedNames.parser(self)).addMethod(read())),
                visible(values.writer(GeneratedNames.writer(self)).addMethod(write())));
    }

    private TypeSpec visible(TypeSpec.Builder type) {
        return (stub.isPublic() ? type.addModifiers(Modifier.PUBLIC) : type).build();
    }

    /** What the parsers of actions call. */
    private MethodSpec read() {
        return MethodSpec.methodBuilder("read" + self.simpleName())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(self)
                .addParameter(RuntimeTypes.PARAMS_READER, "in")
                .addStatement(StubEmitter.refusal(stub))
                .build();
    }

    /** What the writers of actions call. */
    private MethodSpec write() {
        return MethodSpec.methodBuilder("write" + self.simpleName())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(self, "value")
                .addParameter(RuntimeTypes.JSON_GENERATOR, "out")
                .addStatement(StubEmitter.refusal(stub))
                .build();
    }
}
