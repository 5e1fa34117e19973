package dev.myelin.processor.emit;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.EnumModel;
import dev.myelin.processor.model.EnumModel.Constant;
import dev.myelin.processor.model.Member;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Code that reads and writes enums. */
final class EnumCode {

    private EnumCode() {}

    /** The constant that reads and writes an enum whose values in JSON are known only at run time. */
    static String values(EnumModel type, Constants constants) {
        Member value = Objects.requireNonNull(type.jsonValue());
        CodeBlock toJson = value.isMethod()
                ? CodeBlock.of("$T::$N", type.name(), value.name())
                : CodeBlock.of("value -> value.$N", value.name());
        return constants.of(
                ParameterizedTypeName.get(RuntimeTypes.ENUM_VALUES, type.name()),
                type.name().simpleName() + "Values",
                CodeBlock.of("$T.of($T.values(), $L)", RuntimeTypes.ENUM_VALUES, type.name(), toJson));
    }

    /** The method that reads an enum's text at the cursor. */
    static MethodSpec reader(MethodSpec.Builder method, EnumModel type, Constants constants) {
        method.addModifiers(PRIVATE, STATIC)
                .returns(JavaTypes.nullable(type.name()))
                .addStatement("$T text = in.readString()", String.class);
        return addSwitch(method, "text", "notOneOf", type, constants);
    }

    /** The method that reads an enum from the name of a field. */
    static MethodSpec keyReader(MethodSpec.Builder method, EnumModel type, Constants constants) {
        method.addModifiers(PRIVATE, STATIC)
                .addParameter(RuntimeTypes.PARAMS_READER, "in")
                .addParameter(String.class, "key")
                .returns(JavaTypes.nullable(type.name()));
        return addSwitch(method, "key", "keyNotOneOf", type, constants);
    }

    private static MethodSpec addSwitch(
            MethodSpec.Builder method, String variable, String refusal, EnumModel type, Constants constants) {
        method.beginControlFlow("return switch ($L)", variable);
        for (Constant constant : type.constants()) {
            method.addStatement("case $L -> $T.$L", texts(constant), type.name(), constant.javaName());
        }
        return method.beginControlFlow("default ->")
                .addStatement("in.$L($L, $L)", refusal, variable, names(type, constants))
                .addStatement("yield null")
                .endControlFlow()
                .addCode("$<};\n")
                .build();
    }

    private static CodeBlock texts(Constant constant) {
        List<String> texts = Stream.concat(Stream.of(constant.jsonName()), constant.aliases().stream())
                .distinct()
                .toList();
        return Code.join(texts, Literals::string);
    }

    private static String names(EnumModel type, Constants constants) {
        return constants.of(ArrayTypeName.of(String.class), type.name().simpleName(), Code.strings(type.jsonNames()));
    }

    /** Whether the constants' own names are theirs in JSON. */
    static boolean isPlain(EnumModel type) {
        return type.jsonValue() == null
                && type.constants().stream()
                        .allMatch(constant -> constant.jsonName().equals(constant.javaName()));
    }

    /** The method that gives a constant's text. */
    static MethodSpec text(MethodSpec.Builder method, EnumModel type) {
        ClassName string = ClassName.get(String.class);
        method.addModifiers(PRIVATE, STATIC)
                .returns(string)
                .addParameter(type.name(), "value")
                .beginControlFlow("return switch (value)");
        for (Constant constant : type.constants()) {
            method.addStatement("case $L -> $L", constant.javaName(), Literals.string(constant.jsonName()));
        }
        return method.addCode("$<};\n").build();
    }
}
