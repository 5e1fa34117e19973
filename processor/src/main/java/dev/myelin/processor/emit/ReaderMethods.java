package dev.myelin.processor.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.Described;
import dev.myelin.processor.model.EnumModel;
import dev.myelin.processor.model.JsonNames;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;

/** The methods that read values: one for each record, enum and list that is met, in the order in which they are. */
final class ReaderMethods {

    private final ValueModel model;
    private final UniqueNames methodNames = new UniqueNames("read");
    private final UniqueNames constantNames = new UniqueNames("JSON_SCHEMA", "UI_SCHEMA");
    private final Map<ValueType, String> methods = new HashMap<>();
    private final Queue<ValueType> pending = new ArrayDeque<>();
    private final List<FieldSpec> fieldNames = new ArrayList<>();

    ReaderMethods(ValueModel model) {
        this.model = model;
    }

    /** The expression that reads a value at the cursor. */
    CodeBlock read(ValueType type) {
        if (type instanceof ValueType.Scalar scalar) {
            return switch (scalar.kind()) {
                case STRING -> CodeBlock.of("in.readString()");
                case BOOLEAN -> CodeBlock.of("in.readBoolean()");
                case BYTE -> CodeBlock.of("in.readByte()");
                case SHORT -> CodeBlock.of("in.readShort()");
                case INT -> CodeBlock.of("in.readInt()");
                case LONG -> CodeBlock.of("in.readLong()");
                case FLOAT -> CodeBlock.of("in.readFloat()");
                case DOUBLE -> CodeBlock.of("in.readDouble()");
                case CHAR -> CodeBlock.of("in.readChar()");
                default -> CodeBlock.of("in.readModelId()");
            };
        }
        if (type instanceof ValueType.Free) {
            return CodeBlock.of("in.readMap()");
        }
        if (type instanceof ValueType.ArrayOf) {
            return CodeBlock.of("in.read$L()", JavaTypes.label(type));
        }
        return CodeBlock.of("$L(in)", methodName(type));
    }

    /** The name of the method that reads a record, enum or list. */
    String methodName(ValueType type) {
        return methods.computeIfAbsent(type, ignored -> {
            pending.add(type);
            return methodNames.take("read" + JavaTypes.label(type));
        });
    }

    /** The methods for all that has been asked for so far, and for what they need themselves. */
    List<MethodSpec> emit() {
        List<MethodSpec> emitted = new ArrayList<>();
        for (ValueType type = pending.poll(); type != null; type = pending.poll()) {
            emitted.add(emit(type));
        }
        return emitted;
    }

    /** The names of each record's fields, once the methods have been emitted. */
    List<FieldSpec> fieldNames() {
        return List.copyOf(fieldNames);
    }

    private MethodSpec emit(ValueType type) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(methodName(type))
                .addParameter(RuntimeTypes.PARAMS_READER, "in")
                .addException(IOException.class);
        if (type instanceof ValueType.ListOf list) {
            return emitList(method, list);
        }
        return model.enumeration(type)
                .map(constants -> emitEnum(method, constants))
                .orElseGet(() -> emitRecord(method, model.object(type).orElseThrow()));
    }

    private MethodSpec emitRecord(MethodSpec.Builder method, ObjectModel record) {
        String label = JavaTypes.label(new ValueType.Named(record.name()));
        String names = constantNames.take(JsonNames.snakeCase(label).toUpperCase(Locale.ROOT));
        if (!record.components().isEmpty()) {
            fieldNames.add(FieldSpec.builder(String[].class, names, PRIVATE, STATIC, FINAL)
                    .initializer("{$L}", Code.join(record.components(), c -> Literals.string(c.jsonName())))
                    .build());
        }
        return method.addModifiers(STATIC)
                .addJavadoc("Reads $L {@link $T}.\n", Code.article(Described.type(record.name())), record.name())
                .returns(JavaTypes.nullable(record.name()))
                .addCode(new RecordReader(record, names, this).body())
                .build();
    }

    private static MethodSpec emitEnum(MethodSpec.Builder method, EnumModel type) {
        method.addModifiers(PRIVATE, STATIC)
                .returns(JavaTypes.nullable(type.name()))
                .beginControlFlow("return switch (in.readString())");
        for (EnumModel.Constant constant : type.constants()) {
            method.addStatement(
                    "case $L -> $T.$L", Literals.string(constant.jsonName()), type.name(), constant.javaName());
        }
        return method.beginControlFlow("default ->")
                .addStatement("in.notOneOf($L)", Code.join(type.jsonNames(), Literals::string))
                .addStatement("yield null")
                .endControlFlow()
                .addCode("$<};\n")
                .build();
    }

    private MethodSpec emitList(MethodSpec.Builder method, ValueType.ListOf list) {
        CodeBlock element = list.element().nullable()
                ? CodeBlock.of("in.isNull() ? null : $L", read(list.element().type()))
                : read(list.element().type());
        return method.addModifiers(PRIVATE, STATIC)
                .returns(JavaTypes.of(list))
                .addStatement("$T list = new $T<>()", JavaTypes.of(list), ArrayList.class)
                .beginControlFlow("if (in.beginArray())")
                .beginControlFlow("while (in.nextElement())")
                .addStatement("list.add($L)", element)
                .endControlFlow()
                .endControlFlow()
                .addStatement("return list")
                .build();
    }
}
