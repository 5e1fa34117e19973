package dev.myelin.processor.emit;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.model.ValueType.Element;
import dev.myelin.processor.model.ValueType.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/** The methods that read lists, sets, maps and arrays. */
final class ContainerReader {

    /** Arrays of these are read by the runtime. */
    private static final Set<Kind> FAST =
            Set.of(Kind.FLOAT, Kind.DOUBLE, Kind.INT, Kind.LONG, Kind.SHORT, Kind.BOOLEAN);

    private final ReaderMethods methods;

    ContainerReader(ReaderMethods methods) {
        this.methods = methods;
    }

    /** Whether the runtime has a method for an array. */
    static boolean isOfTheRuntime(ValueType.ArrayOf array) {
        return isPrimitive(array)
                && FAST.contains(((ValueType.Scalar) array.element().type()).kind())
                && array.element().constraints().isEmpty();
    }

    private static boolean isPrimitive(ValueType.ArrayOf array) {
        return JavaTypes.of(array.element().type()).isPrimitive();
    }

    MethodSpec write(MethodSpec.Builder method, ValueType type) {
        method.addModifiers(PRIVATE, STATIC).returns(JavaTypes.of(type));
        if (type instanceof ValueType.ListOf list) {
            addElements(method, list, ClassName.get(ArrayList.class), "list", "list.add($L)", list.element());
        } else if (type instanceof ValueType.SetOf set) {
            addElements(method, set, ClassName.get(LinkedHashSet.class), "set", "in.add(set, $L)", set.element());
        } else if (type instanceof ValueType.MapOf map) {
            addFields(method, map);
        } else {
            addArray(method, (ValueType.ArrayOf) type);
        }
        return method.build();
    }

    private void addElements(
            MethodSpec.Builder method, ValueType type, ClassName made, String name, String addition, Element element) {
        method.addStatement("$T $L = new $T<>()", JavaTypes.of(type), name, made);
        CodeBlock value = methods.read(element, JavaTypes.label(type));
        addLoop(method, CodeBlock.builder().addStatement(addition, value).build());
        method.addStatement("return $L", name);
    }

    private static void addLoop(MethodSpec.Builder method, CodeBlock body) {
        method.beginControlFlow("if (in.beginArray())")
                .beginControlFlow("while (in.nextElement())")
                .addCode(body)
                .endControlFlow()
                .endControlFlow();
    }

    private void addFields(MethodSpec.Builder method, ValueType.MapOf map) {
        String stem = JavaTypes.label(map);
        method.addStatement("$T map = new $T<>()", JavaTypes.of(map), LinkedHashMap.class)
                .beginControlFlow("if (in.beginObject())")
                .beginControlFlow("for (String field = in.nextField(); field != null; field = in.nextField())")
                .addStatement(
                        "in.put(map, $L, $L)",
                        methods.readKey(map.key(), "field", stem + "Key"),
                        methods.read(map.value(), stem))
                .endControlFlow()
                .endControlFlow()
                .addStatement("return map");
    }

    private void addArray(MethodSpec.Builder method, ValueType.ArrayOf array) {
        if (isPrimitive(array)) {
            addGrowing(method, array);
            return;
        }
        ValueType list = new ValueType.ListOf(array.element());
        CodeBlock value = methods.read(array.element(), JavaTypes.label(array));
        method.addStatement("$T list = new $T<>()", JavaTypes.of(list), ArrayList.class);
        addLoop(method, CodeBlock.builder().addStatement("list.add($L)", value).build());
        method.addStatement(
                "return list.toArray($T[]::new)", JavaTypes.of(array.element().type()));
    }

    private void addGrowing(MethodSpec.Builder method, ValueType.ArrayOf array) {
        TypeName element = JavaTypes.of(array.element().type());
        method.addStatement("$1T[] array = new $1T[16]", element).addStatement("int count = 0");
        CodeBlock value = methods.read(array.element(), JavaTypes.label(array));
        CodeBlock.Builder body = CodeBlock.builder()
                .beginControlFlow("if (count == array.length)")
                .addStatement("array = $T.copyOf(array, count * 2)", Arrays.class)
                .endControlFlow()
                .addStatement("array[count++] = $L", value);
        addLoop(method, body.build());
        method.addStatement("return $T.copyOf(array, count)", Arrays.class);
    }
}
