package dev.myelin.processor.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.GeneratedNames;
import dev.myelin.processor.model.ValueModel;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The class that reads an action's parameters. */
public final class ParamsParserEmitter {

    private ParamsParserEmitter() {}

    /** The parser of parameters that are a record. */
    public static TypeSpec parser(ClassName action, ValueModel params) {
        ReaderMethods methods = new ReaderMethods(params);
        TypeName type = params.rootName();
        return parser(
                action,
                type,
                ParameterizedTypeName.get(ClassName.get(Class.class), type),
                CodeBlock.of("{@link $T}", type),
                JsonText.ofObject(JsonSchemaEmitter.schema(params)),
                JsonText.ofArray(UiSchemaEmitter.schema(params)),
                methods.read(params.root()),
                methods);
    }

    /**
     * The parser of a predictor's envelope.
     *
     * @param options null for a predictor that takes none
     */
    public static TypeSpec predictorParser(ClassName action, ValueModel input, @Nullable ValueModel options) {
        ReaderMethods methods = new ReaderMethods(options == null ? input : input.with(options));
        ClassName self = GeneratedNames.paramsParser(action);
        TypeName type = ParameterizedTypeName.get(
                RuntimeTypes.PREDICTOR_PARAMS,
                input.rootName(),
                options == null ? RuntimeTypes.NO_OPTIONS : options.rootName());
        CodeBlock.Builder read = CodeBlock.builder()
                .add("$T.read(in, $T::$L", RuntimeTypes.PREDICTOR_ENVELOPE, self, methods.methodName(input.root()));
        if (options != null) {
            read.add(", $T::$L", self, methods.methodName(options.root()));
        }
        return parser(
                action,
                type,
                ParameterizedTypeName.get(ClassName.get(Class.class), WildcardTypeName.supertypeOf(type)),
                CodeBlock.of("the parameters"),
                JsonText.ofObject(JsonSchemaEmitter.predictorSchema(input, options)),
                JsonText.ofArray(UiSchemaEmitter.predictorSchema()),
                read.add(")").build(),
                methods);
    }

    private static TypeSpec parser(
            ClassName action,
            TypeName type,
            TypeName classType,
            CodeBlock what,
            CodeBlock jsonSchema,
            CodeBlock uiSchema,
            CodeBlock read,
            ReaderMethods methods) {
        List<MethodSpec> readers = methods.emit();
        TypeName rawType = type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
        return TypeSpec.classBuilder(GeneratedNames.paramsParser(action))
                .addJavadoc("Reads the parameters of {@link $T}.\n", action)
                .addModifiers(FINAL)
                .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.PARAMS_PARSER, type))
                .addField(constant("JSON_SCHEMA", "JSON Schema (2020-12) of $L.\n", what, jsonSchema))
                .addField(constant("UI_SCHEMA", "The platform's form for $L.\n", what, uiSchema))
                .addFields(methods.fieldNames())
                .addMethod(override("type")
                        .returns(classType)
                        .addStatement("return $T.class", rawType)
                        .build())
                .addMethod(override("jsonSchema")
                        .returns(String.class)
                        .addStatement("return JSON_SCHEMA")
                        .build())
                .addMethod(override("uiSchema")
                        .returns(String.class)
                        .addStatement("return UI_SCHEMA")
                        .build())
                .addMethod(override("read")
                        .returns(JavaTypes.nullable(type))
                        .addParameter(RuntimeTypes.PARAMS_READER, "in")
                        .addException(IOException.class)
                        .addStatement("return $L", read)
                        .build())
                .addMethods(readers)
                .build();
    }

    private static FieldSpec constant(String name, String javadoc, CodeBlock what, CodeBlock value) {
        return FieldSpec.builder(String.class, name, STATIC, FINAL)
                .addJavadoc(javadoc, what)
                .initializer(value)
                .build();
    }

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(PUBLIC);
    }
}
