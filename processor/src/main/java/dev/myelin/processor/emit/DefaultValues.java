package dev.myelin.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.myelin.processor.model.EnumModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ObjectModel.DefaultText;
import dev.myelin.processor.model.ScalarText;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.model.ValueType.Kind;
import java.util.Base64;
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
        DefaultText text = component.defaultValue();
        if (type instanceof ValueType.OptionalOf optional) {
            TypeName name = JavaTypes.raw(JavaTypes.of(type));
            return text == null
                    ? CodeBlock.of("$T.empty()", name)
                    : CodeBlock.of("$T.of($L)", name, value(optional.value().type(), text.text(), component));
        }
        if (text != null) {
            return value(type, text.text(), component);
        }
        TypeName name = JavaTypes.of(type);
        return CodeBlock.of(!name.isPrimitive() ? "null" : name.equals(TypeName.BOOLEAN) ? "false" : "0");
    }

    /** @param text a value of the type */
    private CodeBlock value(ValueType type, String text, Component component) {
        return type instanceof ValueType.Scalar scalar
                ? scalar(scalar.kind(), text, component)
                : model.enumeration(type)
                        .map(constants -> constant(constants, text))
                        .orElseThrow();
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
