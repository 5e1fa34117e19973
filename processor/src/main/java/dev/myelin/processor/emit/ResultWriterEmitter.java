package dev.myelin.processor.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.GeneratedNames;
import dev.myelin.processor.model.ValueModel;
import java.io.IOException;
import java.util.List;

/** The class that writes results. */
public final class ResultWriterEmitter {

    private ResultWriterEmitter() {}

    /** The writer of an action's result. */
    public static TypeSpec writer(ClassName action, ValueModel result) {
        return ofRoot(GeneratedNames.resultWriter(action), result, false, javadoc(action));
    }

    /** The writer of a type annotated {@code @Params}. */
    static TypeSpec sharedWriter(ValueModel type, boolean isPublic) {
        CodeBlock javadoc = CodeBlock.of("Writes $L.\n", Code.linked(type.rootName()));
        TypeSpec writer = ofRoot(GeneratedNames.writer((ClassName) type.rootName()), type, isPublic, javadoc);
        return isPublic ? writer.toBuilder().addModifiers(PUBLIC).build() : writer;
    }

    private static TypeSpec ofRoot(ClassName self, ValueModel result, boolean isPublic, CodeBlock javadoc) {
        WriterMethods methods = new WriterMethods(self, result);
        if (isPublic) {
            methods.publish(result.root());
        }
        CodeBlock value = CodeBlock.of("$T.notNull(value, out)", RuntimeTypes.RESULT_WRITER);
        CodeBlock write = methods.call(result.root(), value);
        return writer(self, JavaTypes.boxed(result.root()), javadoc, write, methods);
    }

    /** The writer of a predictor's envelope; {@link #output} refers to the method for one output. */
    public static TypeSpec predictorWriter(ClassName action, ValueModel output) {
        ClassName self = GeneratedNames.resultWriter(action);
        WriterMethods methods = new WriterMethods(self, output);
        TypeName type = ParameterizedTypeName.get(RuntimeTypes.PREDICTIONS, JavaTypes.boxed(output.root()));
        CodeBlock write = CodeBlock.of("value.write(out, $L)", methods.reference(output.root()));
        return writer(self, type, javadoc(action), write, methods);
    }

    /** A reference to the method that writes one output of a predictor: takes the output and a generator. */
    static CodeBlock output(ClassName action, ValueModel output) {
        return new WriterMethods(GeneratedNames.resultWriter(action), output).reference(output.root());
    }

    private static CodeBlock javadoc(ClassName action) {
        return CodeBlock.of("Writes the result of {@link $T}.\n", action);
    }

    private static TypeSpec writer(
            ClassName self, TypeName type, CodeBlock javadoc, CodeBlock write, WriterMethods methods) {
        List<MethodSpec> writers = methods.write();
        return TypeSpec.classBuilder(self)
                .addJavadoc(javadoc)
                .addModifiers(FINAL)
                .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.RESULT_WRITER, type))
                .addFields(methods.constants().fields())
                .addMethod(MethodSpec.methodBuilder("write")
                        .addAnnotation(Override.class)
                        .addModifiers(PUBLIC)
                        .addParameter(type, "value")
                        .addParameter(RuntimeTypes.JSON_GENERATOR, "out")
                        .addException(IOException.class)
                        .addStatement(write)
                        .build())
                .addMethods(writers)
                .build();
    }
}
