package dev.myelin.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.GeneratedNames;
import dev.myelin.processor.model.StubModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Writes what stands in for the generated types of a class that is wrong: their names, and bodies that throw. Nobody knows
 * its parameters and its result, so they are raw types, which fit everywhere.
 */
final class StubEmitter {

    private final StubModel stub;
    private final ClassName self;
    private final ValueStubs values;

    private StubEmitter(StubModel stub) {
        this.stub = stub;
        this.self = stub.type();
        this.values = new ValueStubs(stub, null);
    }

    static List<TypeSpec> emit(StubModel stub) {
        StubEmitter emitter = new StubEmitter(stub);
        List<TypeSpec> types = new ArrayList<>(List.of(emitter.definition()));
        if (!stub.constants().isEmpty()) {
            types.add(emitter.progress());
        }
        // Not every action has these: a class of that name is somebody else's.
        Stream.of(emitter.parser(), emitter.writer())
                .filter(type -> !stub.taken().contains(type.name()))
                .forEach(types::add);
        return types;
    }

    private TypeSpec definition() {
        return TypeSpec.classBuilder(GeneratedNames.action(self))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addAnnotation(raw())
                .addJavadoc("Stands in for the definition of {@link $T}, which has errors.", self)
                .superclass(RuntimeTypes.SIMPLE_ACTION)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addStatement("super(refuse(), refuse(), refuse())")
                        .build())
                .addMethod(MethodSpec.methodBuilder("refuse")
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .addTypeVariable(TypeVariableName.get("T"))
                        .returns(TypeVariableName.get("T"))
                        .addStatement(refusal(stub))
                        .build())
                .addMethod(method("create", Modifier.PROTECTED, RuntimeTypes.BASE_INFERENCE_ACTION)
                        .addParameter(RuntimeTypes.PLUGIN_CONTEXT, "plugin")
                        .build())
                .addMethod(method("execute", Modifier.PROTECTED, ClassName.OBJECT)
                        .addParameter(RuntimeTypes.BASE_INFERENCE_ACTION, "action")
                        .build())
                .build();
    }

    private TypeSpec progress() {
        TypeSpec.Builder type = TypeSpec.enumBuilder(GeneratedNames.progress(self))
                .addSuperinterface(RuntimeTypes.PROGRESS_CATEGORY)
                .addJavadoc("Stands in for the progress of {@link $T}, which has errors.", self);
        if (stub.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        stub.constants().forEach(type::addEnumConstant);
        return type.addMethod(method("value", Modifier.PUBLIC, ClassName.get(String.class))
                        .build())
                .addMethod(method("weight", Modifier.PUBLIC, TypeName.DOUBLE).build())
                .build();
    }

    private TypeSpec parser() {
        return values.parser(GeneratedNames.paramsParser(self))
                .addAnnotation(raw())
                .addField(schema("JSON_SCHEMA"))
                .addField(schema("UI_SCHEMA"))
                .build();
    }

    private TypeSpec writer() {
        return values.writer(GeneratedNames.resultWriter(self))
                .addAnnotation(raw())
                .build();
    }

    /** Of raw types, and in modules of types that others do not see. */
    private static AnnotationSpec raw() {
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "{$S, $S, $S}", "exports", "rawtypes", "unchecked")
                .build();
    }

    private static FieldSpec schema(String name) {
        return FieldSpec.builder(String.class, name, Modifier.STATIC, Modifier.FINAL)
                .initializer("$S", "")
                .build();
    }

    private MethodSpec.Builder method(String name, Modifier visibility, TypeName returned) {
        return ActionEmitter.overriding(name, visibility, returned).addStatement(refusal(stub));
    }

    static CodeBlock refusal(StubModel stub) {
        return CodeBlock.of(
                "throw new $T($S)",
                IllegalStateException.class,
                "the processor reported errors in " + stub.type().canonicalName());
    }
}
