package dev.myelin.processor.emit;

import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.myelin.processor.model.SealedModel;
import dev.myelin.processor.model.SealedModel.Case;
import java.util.List;

/** The method that reads a sealed type: it looks for the tag and leaves the object to the case's own method. */
final class SealedReader {

    private SealedReader() {}

    static MethodSpec write(MethodSpec.Builder method, SealedModel type, ReaderMethods methods) {
        String tags = methods.constants()
                .of(ArrayTypeName.of(String.class), type.name().simpleName(), Code.strings(type.tags()));
        method.addModifiers(STATIC)
                .addJavadoc("Reads $L.\n", Code.linked(type.name()))
                .returns(JavaTypes.nullable(type.name()))
                .addStatement(
                        "$T type = in.discriminator($L, $L)", String.class, Literals.string(type.property()), tags)
                .beginControlFlow("return type == null ? null : switch (type)");
        List<Case> cases = type.cases();
        for (int i = 0; i < cases.size(); i++) {
            boolean last = i == cases.size() - 1;
            method.addStatement(
                    "$L -> $L",
                    last
                            ? "default"
                            : CodeBlock.of(
                                    "case $L", Literals.string(cases.get(i).tag())),
                    methods.read(cases.get(i).type()));
        }
        return method.addCode("$<};\n").build();
    }
}
