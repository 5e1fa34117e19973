package dev.myelin.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.model.ValueType.Element;
import dev.myelin.processor.model.ValueType.Kind;
import java.util.Map;

/** The methods that write lists, sets, maps and arrays. */
final class ContainerWriter {

    private final WriterMethods methods;

    ContainerWriter(WriterMethods methods) {
        this.methods = methods;
    }

    static boolean isContainer(ValueType type) {
        return type instanceof ValueType.ListOf
                || type instanceof ValueType.SetOf
                || type instanceof ValueType.MapOf
                || type instanceof ValueType.ArrayOf;
    }

    /** Whether the runtime has a method for an array. */
    static boolean isOfTheRuntime(ValueType.ArrayOf array) {
        return array.element().type() instanceof ValueType.Scalar scalar
                && !scalar.boxed()
                && (scalar.kind() == Kind.FLOAT || scalar.kind() == Kind.DOUBLE);
    }

    /** What a value of a type is called. */
    static String variable(ValueType type) {
        if (type instanceof ValueType.ListOf) {
            return "list";
        }
        if (type instanceof ValueType.SetOf) {
            return "set";
        }
        if (type instanceof ValueType.MapOf) {
            return "map";
        }
        return type instanceof ValueType.ArrayOf ? "array" : "value";
    }

    void add(MethodSpec.Builder method, ValueType type) {
        if (type instanceof ValueType.MapOf map) {
            addMap(method, map);
        } else if (type instanceof ValueType.ListOf list) {
            addElements(method, type, JavaTypes.argument(list.element()), list.element());
        } else if (type instanceof ValueType.SetOf set) {
            addElements(method, type, JavaTypes.argument(set.element()), set.element());
        } else {
            Element element = ((ValueType.ArrayOf) type).element();
            TypeName name = JavaTypes.of(element.type());
            addElements(method, type, element.nullable() ? JavaTypes.nullable(name) : name, element);
        }
    }

    private void addElements(MethodSpec.Builder method, ValueType type, TypeName elementName, Element element) {
        method.addStatement("out.writeStartArray()")
                .beginControlFlow("for ($T element : $L)", elementName, variable(type));
        methods.add(method, element.type(), element.nullable(), CodeBlock.of("element"), "element");
        method.endControlFlow().addStatement("out.writeEndArray()");
    }

    private void addMap(MethodSpec.Builder method, ValueType.MapOf map) {
        TypeName entry = ParameterizedTypeName.get(
                ClassName.get(Map.Entry.class), JavaTypes.argument(map.key()), JavaTypes.argument(map.value()));
        CodeBlock key = CodeBlock.of("$T.key(entry.getKey(), out)", RuntimeTypes.RESULT_WRITER);
        method.addStatement("out.writeStartObject()")
                .beginControlFlow("for ($T entry : map.entrySet())", entry)
                .addStatement("out.writeFieldName($L)", methods.key(map.key().type(), key));
        methods.add(method, map.value().type(), map.value().nullable(), CodeBlock.of("entry.getValue()"), "value");
        method.endControlFlow().addStatement("out.writeEndObject()");
    }
}
