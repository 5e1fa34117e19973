package dev.myelin.processor.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.myelin.processor.ParamsTypes;
import dev.myelin.processor.model.GeneratedNames;
import dev.myelin.processor.model.ValueModel;
import java.io.IOException;

/** The class that writes an action's result. */
public final class ResultWriterEmitter {

    private ResultWriterEmitter() {}

    /** The writer of a result. */
    public static TypeSpec writer(ClassName action, ValueModel result) {
        WriterMethods methods = new WriterMethods(GeneratedNames.resultWriter(action), result);
        CodeBlock write = CodeBlock.of(
                "$L($T.notNull(value, out), out)", methods.methodName(result.root()), ParamsTypes.RESULT_WRITER);
        return writer(action, JavaTypes.boxed(result.root()), write, methods);
    }

    /** The writer of a predictor's envelope; {@link #outputMethod} names its method for one output. */
    public static TypeSpec predictorWriter(ClassName action, ValueModel output) {
        ClassName self = GeneratedNames.resultWriter(action);
        WriterMethods methods = new WriterMethods(self, output);
        TypeName type = ParameterizedTypeName.get(ParamsTypes.PREDICTIONS, JavaTypes.boxed(output.root()));
        CodeBlock write = CodeBlock.of("value.write(out, $T::$L)", self, methods.methodName(output.root()));
        return writer(action, type, write, methods);
    }

    /** The static method of a predictor's writer that writes one output: takes the output and a generator. */
    public static String outputMethod(ValueModel output) {
        return WriterMethods.nameOf(output.root());
    }

    private static TypeSpec writer(ClassName action, TypeName type, CodeBlock write, WriterMethods methods) {
        return TypeSpec.classBuilder(GeneratedNames.resultWriter(action))
                .addJavadoc("Writes the result of {@link $T}.\n", action)
                .addModifiers(FINAL)
                .addSuperinterface(ParameterizedTypeName.get(ParamsTypes.RESULT_WRITER, type))
                .addMethod(MethodSpec.methodBuilder("write")
                        .addAnnotation(Override.class)
                        .addModifiers(PUBLIC)
                        .addParameter(type, "value")
                        .addParameter(ParamsTypes.JSON_GENERATOR, "out")
                        .addException(IOException.class)
                        .addStatement(write)
                        .build())
                .addMethods(methods.emit())
                .build();
    }
}
