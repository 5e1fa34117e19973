package dev.myelin.processor.emit;

import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ObjectModel.Making;
import java.util.LinkedHashMap;
import java.util.Map;

/** The method that reads one object: a variable for each component, and a loop over the object's fields. */
final class ObjectReader {

    private ObjectReader() {}

    static MethodSpec write(MethodSpec.Builder method, ObjectModel object, ReaderMethods methods) {
        Map<Component, String> variables = variables(object);
        ObjectFields fields = new ObjectFields(object, variables, methods);
        method.addModifiers(STATIC)
                .addJavadoc("Reads $L.\n", Code.linked(object.name()))
                .returns(JavaTypes.nullable(object.name()))
                .beginControlFlow("if (!in.beginObject())")
                .addStatement("return null")
                .endControlFlow()
                .addStatement("int problems = in.problemCount()");
        String prefix = "";
        if (fields.slices() > 1) {
            WideObject wide = new WideObject(object, variables, fields, methods);
            methods.addNested(wide.type());
            method.addCode(wide.loop());
            prefix = WideObject.VARIABLE + ".";
        } else {
            method.addCode(declarations(variables, fields, methods)).addCode(loop(fields));
        }
        return method.addCode(fields.require(prefix))
                .beginControlFlow("if (in.problemCount() != problems)")
                .addStatement("return null")
                .endControlFlow()
                .addCode(new ObjectMaking(object, variables, fields, prefix).code())
                .build();
    }

    /** The variable of each component that is read or made: its name, where that is free. */
    private static Map<Component, String> variables(ObjectModel object) {
        UniqueNames names = new UniqueNames("in", "problems", "field", "e", "yield");
        for (int bits = 0; bits <= object.components().size() + object.tags().size(); bits += ObjectFields.SLICE) {
            names.reserve(ObjectFields.seen(bits / ObjectFields.SLICE));
        }
        boolean atOnce = object.making() instanceof Making.Constructor;
        if (!atOnce) {
            names.reserve("value");
        }
        Map<Component, String> variables = new LinkedHashMap<>();
        for (Component component : atOnce ? object.components() : object.read()) {
            variables.put(component, names.take(component.javaName()));
        }
        return variables;
    }

    private static CodeBlock declarations(
            Map<Component, String> variables, ObjectFields fields, ReaderMethods methods) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (!fields.isEmpty()) {
            code.addStatement("long seen = 0");
        }
        variables.forEach((component, variable) -> code.addStatement(
                "$T $L = $L",
                JavaTypes.of(component.type()),
                variable,
                methods.defaults().initial(component)));
        return code.build();
    }

    private static CodeBlock loop(ObjectFields fields) {
        if (fields.isEmpty()) {
            return CodeBlock.builder()
                    .addStatement("in.firstField($L)", fields.names())
                    .build();
        }
        return CodeBlock.builder()
                .beginControlFlow("$L", fields.loop())
                .add(fields.read(0))
                .endControlFlow()
                .build();
    }
}
