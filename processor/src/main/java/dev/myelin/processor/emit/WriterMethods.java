package dev.myelin.processor.emit;

import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.Described;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.model.ValueType.Kind;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** The methods that write values: one for the root and for each record and list that is met. */
final class WriterMethods {

    private final ClassName self;
    private final ValueModel model;
    private final UniqueNames names = new UniqueNames("write");
    private final Map<ValueType, String> methods = new HashMap<>();
    private final Queue<ValueType> pending = new ArrayDeque<>();

    /** @param self the class that has the methods */
    WriterMethods(ClassName self, ValueModel model) {
        this.self = self;
        this.model = model;
    }

    /** The name of the method that writes a type. */
    String methodName(ValueType type) {
        return methods.computeIfAbsent(type, ignored -> {
            pending.add(type);
            return names.take(nameOf(type));
        });
    }

    /** The name of the method for a root: nothing else is named before it. */
    static String nameOf(ValueType type) {
        return "write" + JavaTypes.label(type);
    }

    /** The methods for all that has been asked for so far, and for what they need themselves. */
    List<MethodSpec> emit() {
        List<MethodSpec> emitted = new ArrayList<>();
        for (ValueType type = pending.poll(); type != null; type = pending.poll()) {
            emitted.add(emit(type));
        }
        return emitted;
    }

    private MethodSpec emit(ValueType type) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(methodName(type)).addModifiers(STATIC).addException(IOException.class);
        if (type instanceof ValueType.ListOf list) {
            return emitList(method, list);
        }
        method.addParameter(JavaTypes.of(type), "value").addParameter(RuntimeTypes.JSON_GENERATOR, "out");
        ObjectModel record = model.object(type).orElse(null);
        return record == null
                ? method.addStatement(writePresent(type, CodeBlock.of("value"))).build()
                : emitRecord(method, record);
    }

    private MethodSpec emitRecord(MethodSpec.Builder method, ObjectModel record) {
        method.addJavadoc("Writes $L {@link $T}.\n", Code.article(Described.type(record.name())), record.name())
                .addStatement("out.writeStartObject()");
        for (Component component : record.components()) {
            CodeBlock name = Literals.string(component.jsonName());
            CodeBlock value = CodeBlock.of("value.$L()", component.javaName());
            switch (primitive(component.type())) {
                case NONE ->
                    method.addStatement("out.writeFieldName($L)", name)
                            .addStatement(write(component.type(), component.nullable(), value));
                case BOOLEAN -> method.addStatement("out.writeBooleanField($L, $L)", name, value);
                case CHAR -> method.addStatement("out.writeStringField($L, $T.valueOf($L))", name, String.class, value);
                case NUMBER -> method.addStatement("out.writeNumberField($L, $L)", name, value);
            }
        }
        return method.addStatement("out.writeEndObject()").build();
    }

    private MethodSpec emitList(MethodSpec.Builder method, ValueType.ListOf list) {
        TypeName element = JavaTypes.boxed(list.element().type());
        return method.addParameter(JavaTypes.of(list), "list")
                .addParameter(RuntimeTypes.JSON_GENERATOR, "out")
                .addStatement("out.writeStartArray()")
                .beginControlFlow(
                        "for ($T element : list)", list.element().nullable() ? JavaTypes.nullable(element) : element)
                .addStatement(write(list.element().type(), list.element().nullable(), CodeBlock.of("element")))
                .endControlFlow()
                .addStatement("out.writeEndArray()")
                .build();
    }

    /** Writes a value that may be null, or must not be and might yet. */
    private CodeBlock write(ValueType type, boolean nullable, CodeBlock value) {
        if (!nullable) {
            return writePresent(type, CodeBlock.of("$T.notNull($L, out)", RuntimeTypes.RESULT_WRITER, value));
        }
        if (isModelId(type)) {
            return CodeBlock.of("$1T.writeNullable($2L, out, $1T::writeModelId)", RuntimeTypes.RESULT_WRITER, value);
        }
        return hasMethod(type)
                ? CodeBlock.of(
                        "$T.writeNullable($L, out, $T::$L)", RuntimeTypes.RESULT_WRITER, value, self, methodName(type))
                : CodeBlock.of("$T.write($L, out)", RuntimeTypes.FREE_FORM, value);
    }

    /** Writes a value that is not null. */
    private CodeBlock writePresent(ValueType type, CodeBlock value) {
        if (hasMethod(type)) {
            return CodeBlock.of("$L($L, out)", methodName(type), value);
        }
        if (isModelId(type)) {
            return CodeBlock.of("$T.writeModelId($L, out)", RuntimeTypes.RESULT_WRITER, value);
        }
        if (type instanceof ValueType.Named) {
            return CodeBlock.of("out.writeString($L.name())", value);
        }
        if (type instanceof ValueType.ArrayOf) {
            boolean floats = JavaTypes.of(type).toString().equals("float[]");
            return CodeBlock.of(
                    "$T.$L($L, out)", RuntimeTypes.FREE_FORM, floats ? "writeFloats" : "writeDoubles", value);
        }
        return type instanceof ValueType.Scalar scalar && scalar.kind() == Kind.STRING
                ? CodeBlock.of("out.writeString($L)", value)
                : CodeBlock.of("$T.write($L, out)", RuntimeTypes.FREE_FORM, value);
    }

    private static boolean isModelId(ValueType type) {
        return type instanceof ValueType.Scalar scalar && scalar.kind() == Kind.MODEL_ID;
    }

    private boolean hasMethod(ValueType type) {
        return type instanceof ValueType.ListOf || model.object(type).isPresent();
    }

    private static Primitive primitive(ValueType type) {
        if (!JavaTypes.of(type).isPrimitive()) {
            return Primitive.NONE;
        }
        return switch (((ValueType.Scalar) type).kind()) {
            case BOOLEAN -> Primitive.BOOLEAN;
            case CHAR -> Primitive.CHAR;
            default -> Primitive.NUMBER;
        };
    }

    /** What the generator writes with a field's name in one call. */
    private enum Primitive {
        NONE,
        BOOLEAN,
        CHAR,
        NUMBER
    }
}
