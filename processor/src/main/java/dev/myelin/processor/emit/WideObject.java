package dev.myelin.processor.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import java.io.IOException;
import java.util.Map;

/**
 * An object of so many components that one method with all of them would be too long: HotSpot never compiles a method of
 * more than 8000 bytes. A class of its own has the variables, and a method for each slice of the fields.
 */
final class WideObject {

    /** The object with the variables. */
    static final String VARIABLE = "values";

    private final ObjectModel object;
    private final Map<Component, String> variables;
    private final ObjectFields fields;
    private final ReaderMethods methods;
    private final String name;

    WideObject(ObjectModel object, Map<Component, String> variables, ObjectFields fields, ReaderMethods methods) {
        this.object = object;
        this.variables = variables;
        this.fields = fields;
        this.methods = methods;
        name = methods.nestedName(JavaTypes.label(object.name()) + "Values");
    }

    /** The loop over the fields, each of which one of the slices takes. */
    CodeBlock loop() {
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("$1L $2L = new $1L()", name, VARIABLE)
                .beginControlFlow("$L", fields.loop())
                .beginControlFlow("switch (field / $L)", ObjectFields.SLICE);
        for (int slice = 0; slice < fields.slices(); slice++) {
            code.addStatement("case $L -> $L.$L(in, field)", slice, VARIABLE, method(slice));
        }
        return code.endControlFlow().endControlFlow().build();
    }

    /** The class of the variables. */
    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(PRIVATE, STATIC, FINAL)
                .addJavadoc("What has been read of $L.\n", Code.linked(object.name()));
        for (int slice = 0; slice < fields.slices(); slice++) {
            type.addField(TypeName.LONG, ObjectFields.seen(slice));
        }
        variables.forEach((component, variable) -> type.addField(field(component, variable)));
        for (int slice = 0; slice < fields.slices(); slice++) {
            type.addMethod(reader(slice));
        }
        return type.build();
    }

    private FieldSpec field(Component component, String variable) {
        CodeBlock initial = methods.defaults().initial(component);
        TypeName type = JavaTypes.of(component.type());
        return FieldSpec.builder(initial.toString().equals("null") ? JavaTypes.nullable(type) : type, variable)
                .initializer(initial)
                .build();
    }

    private MethodSpec reader(int slice) {
        return MethodSpec.methodBuilder(method(slice))
                .addParameter(RuntimeTypes.PARAMS_READER, "in")
                .addParameter(TypeName.INT, "field")
                .addException(IOException.class)
                .addCode(fields.read(slice))
                .build();
    }

    private static String method(int slice) {
        return slice == 0 ? "read" : "read" + (slice + 1);
    }
}
