package dev.myelin.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.myelin.processor.model.EnumModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ObjectModel.DefaultText;
import dev.myelin.processor.model.ScalarText;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.model.ValueType.Kind;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Objects;

/** What a component's variable holds before a document gives it a value. */
final class DefaultValues {

    private final ValueModel model;
    private final Constants constants;

    DefaultValues(ValueModel model, Constants constants) {
        this.model = model;
        this.constants = constants;
    }

    /** The component's default; without one, what its type has for nothing. */
    CodeBlock initial(Component component) {
        ValueType type = component.type();
        TypeName name = JavaTypes.of(type);
        DefaultText text = component.defaultValue();
        if (text == null) {
            return type instanceof ValueType.OptionalOf
                    ? CodeBlock.of("$T.empty()", JavaTypes.raw(name))
                    : CodeBlock.of(!name.isPrimitive() ? "null" : name.equals(TypeName.BOOLEAN) ? "false" : "0");
        }
        if (type instanceof ValueType.Scalar scalar) {
            return scalar(scalar.kind(), text.text(), component);
        }
        EnumModel constants = model.enumeration(type).orElse(null);
        return constants == null ? empty(type) : constant(constants, text.text());
    }

    /** The one default of a container, new for each object: whoever has it may change it. */
    private static CodeBlock empty(ValueType type) {
        if (type instanceof ValueType.ArrayOf array) {
            String brackets = "[0]";
            TypeName innermost = JavaTypes.of(array.element().type());
            while (innermost instanceof ArrayTypeName inner) {
                brackets += "[]";
                innermost = inner.componentType();
            }
            return CodeBlock.of("new $T$L", innermost, brackets);
        }
        if (type instanceof ValueType.ListOf) {
            return CodeBlock.of("new $T<>()", ArrayList.class);
        }
        return CodeBlock.of("new $T<>()", type instanceof ValueType.SetOf ? LinkedHashSet.class : LinkedHashMap.class);
    }

    private static CodeBlock constant(EnumModel type, String text) {
        String constant = type.constants().stream()
                .filter(candidate -> candidate.jsonName().equals(text))
                .findFirst()
                .orElseThrow()
                .javaName();
        return CodeBlock.of("$T.$L", type.name(), constant);
    }

    private CodeBlock scalar(Kind kind, String text, Component component) {
        if (kind == Kind.BYTES) { // no constant: whoever has an array may change it
            return CodeBlock.of("$T.getDecoder().decode($L)", Base64.class, Literals.string(text));
        }
        if (kind != Kind.STRING && !kind.isPrimitive()) {
            return CodeBlock.of(
                    "$L",
                    constants.of(JavaTypes.scalar(kind), "default_" + component.javaName(), constant(kind, text)));
        }
        Object value = Objects.requireNonNull(ScalarText.parse(kind, text));
        if (value instanceof Float number) {
            return Literals.number(number);
        }
        if (value instanceof Double number) {
            return Literals.number(number);
        }
        if (value instanceof Character character) {
            return Literals.character(character);
        }
        if (value instanceof String string) {
            return Literals.string(string);
        }
        return CodeBlock.of(kind == Kind.LONG ? "$LL" : "$L", value);
    }

    /** The value of a constant, by what its class has for texts. */
    private static CodeBlock constant(Kind kind, String text) {
        TypeName type = JavaTypes.scalar(kind);
        CodeBlock quoted = Literals.string(text);
        return switch (kind) {
            case BIG_DECIMAL, BIG_INTEGER -> CodeBlock.of("new $T($L)", type, quoted);
            case MODEL_ID ->
                CodeBlock.of(
                        "$T.of($L)",
                        type,
                        ScalarText.parse(kind, text) instanceof Long id ? Literals.number(id) : quoted);
            case UUID -> CodeBlock.of("$T.fromString($L)", type, quoted);
            case URI -> CodeBlock.of("$T.create($L)", type, quoted);
            case PATH, ZONE_ID -> CodeBlock.of("$T.of($L)", type, quoted);
            case YEAR -> CodeBlock.of("$T.of($L)", type, text);
            default -> CodeBlock.of("$T.parse($L)", type, quoted);
        };
    }
}
