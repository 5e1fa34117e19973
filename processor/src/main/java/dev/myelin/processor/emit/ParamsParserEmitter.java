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

/** The class that reads parameters. */
public final class ParamsParserEmitter {

    private final ClassName self;
    private final ReaderMethods methods;

    private ParamsParserEmitter(ClassName self, ValueModel model) {
        this.self = self;
        this.methods = new ReaderMethods(self, model);
    }

    /** The parser of an action's parameters. */
    public static TypeSpec parser(ClassName action, ValueModel params) {
        return new ParamsParserEmitter(GeneratedNames.paramsParser(action), params)
                .ofRoot(params, CodeBlock.of("Reads the parameters of {@link $T}.\n", action))
                .build();
    }

    /** The parser of a type annotated {@code @Params}. */
    static TypeSpec sharedParser(ValueModel type, boolean isPublic) {
        ClassName self = GeneratedNames.parser((ClassName) type.rootName());
        ParamsParserEmitter emitter = new ParamsParserEmitter(self, type);
        CodeBlock javadoc = CodeBlock.of("Reads $L.\n", Code.linked(type.rootName()));
        if (!isPublic) {
            return emitter.ofRoot(type, javadoc).build();
        }
        emitter.methods.publish(type.root());
        return emitter.ofRoot(type, javadoc).addModifiers(PUBLIC).build();
    }

    /**
     * The parser of a predictor's envelope.
     *
     * @param options null for a predictor that takes none
     */
    public static TypeSpec predictorParser(ClassName action, ValueModel input, @Nullable ValueModel options) {
        ValueModel model = options == null ? input : input.with(options);
        return new ParamsParserEmitter(GeneratedNames.paramsParser(action), model)
                .ofEnvelope(input, options, CodeBlock.of("Reads the parameters of {@link $T}.\n", action))
                .build();
    }

    /** A reference to the method that reads one input of a predictor. */
    static CodeBlock input(ClassName action, ValueModel input) {
        return new ReaderMethods(GeneratedNames.paramsParser(action), input).reference(input.root());
    }

    /**
     * References to the methods that read one input and the options of a predictor, as they follow {@code in}.
     *
     * @param options null for a predictor that takes none
     */
    static CodeBlock inputAndOptions(ClassName action, ValueModel input, @Nullable ValueModel options) {
        ValueModel model = options == null ? input : input.with(options);
        ReaderMethods methods = new ReaderMethods(GeneratedNames.paramsParser(action), model);
        CodeBlock.Builder code = CodeBlock.builder().add("in, $L", methods.reference(input.root()));
        if (options != null) {
            code.add(", $L", methods.reference(options.root()));
        }
        return code.build();
    }

    private TypeSpec.Builder ofRoot(ValueModel params, CodeBlock javadoc) {
        TypeName type = params.rootName();
        CodeBlock link = CodeBlock.of("{@link $T}", JavaTypes.raw(type));
        return parser(type, javadoc, methods.read(params.root()))
                .addField(jsonSchema(link, JsonText.ofObject(JsonSchemaEmitter.schema(params))))
                .addField(uiSchema(link, JsonText.ofArray(UiSchemaEmitter.schema(params))))
                .addFields(methods.constants().fields());
    }

    private TypeSpec.Builder ofEnvelope(ValueModel input, @Nullable ValueModel options, CodeBlock javadoc) {
        TypeName type = ParameterizedTypeName.get(
                RuntimeTypes.PREDICTOR_PARAMS,
                input.rootName(),
                options == null ? RuntimeTypes.NO_OPTIONS : options.rootName());
        CodeBlock.Builder read = CodeBlock.builder()
                .add("$T.read(in, $L", RuntimeTypes.PREDICTOR_ENVELOPE, methods.reference(input.root()));
        if (options != null) {
            read.add(", $L", methods.reference(options.root()));
        }
        CodeBlock what = CodeBlock.of("the parameters");
        return parser(type, javadoc, read.add(")").build())
                .addField(jsonSchema(what, JsonText.ofObject(JsonSchemaEmitter.predictorSchema(input, options))))
                .addField(uiSchema(what, JsonText.ofArray(UiSchemaEmitter.predictorSchema())))
                .addFields(methods.constants().fields());
    }

    /** @param read reads what the parser parses */
    private TypeSpec.Builder parser(TypeName type, CodeBlock javadoc, CodeBlock read) {
        List<MethodSpec> readers = methods.write();
        TypeName bound = type instanceof ParameterizedTypeName ? WildcardTypeName.supertypeOf(type) : type;
        return TypeSpec.classBuilder(self)
                .addJavadoc(javadoc)
                .addModifiers(FINAL)
                .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.PARAMS_PARSER, type))
                .addMethod(override("type")
                        .returns(ParameterizedTypeName.get(ClassName.get(Class.class), bound))
                        .addStatement("return $T.class", JavaTypes.raw(type))
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
                .addTypes(methods.nested());
    }

    private static FieldSpec jsonSchema(CodeBlock what, CodeBlock value) {
        return constant("JSON_SCHEMA", "JSON Schema (2020-12) of $L.\n", what, value);
    }

    private static FieldSpec uiSchema(CodeBlock what, CodeBlock value) {
        return constant("UI_SCHEMA", "The platform's form for $L.\n", what, value);
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
