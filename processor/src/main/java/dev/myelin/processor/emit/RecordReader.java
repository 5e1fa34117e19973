package dev.myelin.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.myelin.processor.model.Bounds;
import dev.myelin.processor.model.RecordModel;
import dev.myelin.processor.model.RecordModel.Component;
import dev.myelin.processor.model.RecordModel.DefaultText;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.model.ValueType.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** The body of the method that reads one record: a variable for each component, and a loop over the object's fields. */
final class RecordReader {

    /** The runtime checks the bounds of these as an int's. */
    private static final Set<Kind> NARROW = Set.of(Kind.BYTE, Kind.SHORT);

    private final RecordModel record;
    private final List<Component> components;
    private final String fieldNames;
    private final ReaderMethods methods;
    /** The variable of each component: its name, where that is free. */
    private final Map<Component, String> variables = new LinkedHashMap<>();

    /** @param fieldNames the constant that holds the fields' names */
    RecordReader(RecordModel record, String fieldNames, ReaderMethods methods) {
        this.record = record;
        this.components = record.components();
        this.fieldNames = fieldNames;
        this.methods = methods;
        UniqueNames names = new UniqueNames("in", "problems", "seen", "field", "e", "yield");
        components.forEach(component -> variables.put(component, names.take(component.javaName())));
    }

    CodeBlock body() {
        CodeBlock.Builder body = CodeBlock.builder()
                .beginControlFlow("if (!in.beginObject())")
                .addStatement("return null")
                .endControlFlow()
                .addStatement("int problems = in.problemCount()");
        if (!components.isEmpty()) {
            body.addStatement("long seen = 0");
        }
        components.forEach(component ->
                body.addStatement("$T $L = $L", variableType(component), variables.get(component), initial(component)));
        addLoop(body);
        addRequire(body);
        return body.beginControlFlow("if (in.problemCount() != problems)")
                .addStatement("return null")
                .endControlFlow()
                .beginControlFlow("try")
                .addStatement(
                        "return new $T($L)",
                        record.name(),
                        Code.join(components, component -> CodeBlock.of("$L", variables.get(component))))
                .nextControlFlow("catch ($T e)", RuntimeException.class)
                .addStatement("in.refused(e)")
                .addStatement("return null")
                .endControlFlow()
                .build();
    }

    private static TypeName variableType(Component component) {
        return JavaTypes.of(component.type());
    }

    private static CodeBlock initial(Component component) {
        DefaultText text = component.defaultValue();
        if (text != null) {
            return Literals.ofDefault(component.type(), text.text());
        }
        return switch (variableType(component).toString()) {
            case "boolean" -> CodeBlock.of("false");
            case "byte", "short", "int", "long", "float", "double", "char" -> CodeBlock.of("0");
            default -> CodeBlock.of("null");
        };
    }

    private void addLoop(CodeBlock.Builder body) {
        body.beginControlFlow("for (String field = in.nextField(); field != null; field = in.nextField())");
        if (components.isEmpty()) {
            body.addStatement("in.unknownField()").endControlFlow();
            return;
        }
        body.beginControlFlow("switch (field)");
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            body.beginControlFlow("case $L ->", Literals.string(component.jsonName()))
                    .addStatement("seen = in.mark(seen, $L)", i)
                    .add(assignment(component))
                    .endControlFlow();
        }
        body.addStatement("default -> in.unknownField($L)", fieldNames)
                .endControlFlow()
                .endControlFlow();
    }

    private CodeBlock assignment(Component component) {
        String variable = variables.get(component);
        CodeBlock value = constrained(component, methods.read(component.type()));
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement(component.nullable() ? "$L = in.isNull() ? null : $L" : "$L = $L", variable, value);
        Bounds.Size size = Bounds.size(component);
        if (size.equals(Bounds.Size.ANY)) {
            return code.build();
        }
        if (component.nullable()) {
            code.beginControlFlow("if ($L != null)", variable);
        }
        code.addStatement(
                "in.size($L.$L, $L, $L, $S)",
                variable,
                count(component.type()),
                size.least(),
                size.most() == Integer.MAX_VALUE ? CodeBlock.of("$T.MAX_VALUE", Integer.class) : size.most(),
                unit(component.type()));
        return component.nullable() ? code.endControlFlow().build() : code.build();
    }

    /** The value, checked by what checks while it passes. */
    private static CodeBlock constrained(Component component, CodeBlock value) {
        OptionalLong min = Bounds.min(component);
        OptionalLong max = Bounds.max(component);
        CodeBlock checked = value;
        if (min.isPresent()) {
            checked = CodeBlock.of("in.min($L, $L)", checked, Literals.number(min.getAsLong()));
        }
        if (max.isPresent()) {
            checked = CodeBlock.of("in.max($L, $L)", checked, Literals.number(max.getAsLong()));
        }
        if (Bounds.notBlank(component)) {
            checked = CodeBlock.of("in.notBlank($L)", checked);
        }
        boolean widened = min.isPresent() || max.isPresent();
        return widened && component.type() instanceof ValueType.Scalar scalar && NARROW.contains(scalar.kind())
                ? CodeBlock.of("($T) $L", JavaTypes.scalar(scalar.kind()), checked)
                : checked;
    }

    private static String count(ValueType type) {
        if (type instanceof ValueType.Scalar) {
            return "length()";
        }
        return type instanceof ValueType.ListOf || type instanceof ValueType.FreeMap ? "size()" : "length";
    }

    private static String unit(ValueType type) {
        if (type instanceof ValueType.Scalar) {
            return "characters";
        }
        return type instanceof ValueType.FreeMap ? "fields" : "elements";
    }

    private void addRequire(CodeBlock.Builder body) {
        if (components.stream().noneMatch(Component::required)) {
            return;
        }
        StringBuilder bits = new StringBuilder();
        components.forEach(component -> bits.insert(0, component.required() ? '1' : '0'));
        // From 32 bits on it is no int.
        body.addStatement("in.require(seen, 0b$L$L, $L)", bits, bits.length() > 31 ? "L" : "", fieldNames);
    }
}
