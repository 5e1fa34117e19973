package dev.myelin.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.Member;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ObjectModel.Tag;
import dev.myelin.processor.model.SealedModel;
import dev.myelin.processor.model.SealedModel.Case;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The methods that write objects: the tags first, then the components in their order. */
final class ObjectWriter {

    private final ObjectModel object;
    private final WriterMethods methods;
    private final UniqueNames variables = new UniqueNames("value", "out", "yield");

    ObjectWriter(ObjectModel object, WriterMethods methods) {
        this.object = object;
        this.methods = methods;
    }

    void add(MethodSpec.Builder method) {
        method.addJavadoc("Writes $L.\n", Code.linked(object.name())).addStatement("out.writeStartObject()");
        Set<String> properties = new HashSet<>();
        for (Tag tag : object.tags()) {
            if (properties.add(tag.property())) {
                method.addStatement("out.writeFieldName($L)", name(tag.property()))
                        .addStatement("out.writeString($L)", Literals.string(tag.text()));
            }
        }
        object.written().forEach(component -> add(method, component));
        method.addStatement("out.writeEndObject()");
    }

    private void add(MethodSpec.Builder method, Component component) {
        method.addStatement("out.writeFieldName($L)", name(component.jsonName()));
        String variable = variables.take(component.javaName());
        methods.add(method, component.type(), component.nullable(), get("value", component), variable);
    }

    /** A constant of a field's name, encoded once: that saves a third of the time of writing a small object. */
    private String name(String jsonName) {
        CodeBlock encoded = CodeBlock.of("new $T($L)", RuntimeTypes.SERIALIZED_STRING, Literals.string(jsonName));
        return methods.constants().of(RuntimeTypes.SERIALIZED_STRING, jsonName, encoded);
    }

    /** The expression of a written component's value. */
    static CodeBlock get(String variable, Component component) {
        Member getter = Objects.requireNonNull(component.getter());
        return CodeBlock.of(getter.isMethod() ? "$L.$N()" : "$L.$N", variable, getter.name());
    }

    /** Leaves a value of a sealed type to its case's method. */
    static void add(MethodSpec.Builder method, SealedModel type, WriterMethods methods) {
        method.addJavadoc("Writes $L.\n", Code.linked(type.name()));
        List<Case> cases = type.cases();
        Case last = cases.get(cases.size() - 1);
        UniqueNames variables = new UniqueNames("value", "out");
        CodeBlock otherwise =
                methods.call(last.type(), CodeBlock.of("($T) value", last.type().name()));
        if (cases.size() == 1) {
            method.addStatement(otherwise);
            return;
        }
        for (Case candidate : cases.subList(0, cases.size() - 1)) {
            String variable = variables.take(Code.decapitalized(JavaTypes.label(candidate.type())));
            CodeBlock test =
                    CodeBlock.of("if (value instanceof $T $L)", candidate.type().name(), variable);
            if (candidate.equals(cases.get(0))) {
                method.beginControlFlow("$L", test);
            } else {
                method.nextControlFlow("else $L", test);
            }
            method.addStatement(methods.call(candidate.type(), CodeBlock.of("$L", variable)));
        }
        method.nextControlFlow("else").addStatement(otherwise).endControlFlow();
    }
}
