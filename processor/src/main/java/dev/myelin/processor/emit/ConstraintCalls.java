package dev.myelin.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.myelin.processor.model.Constraint;
import dev.myelin.processor.model.JsonNames;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.model.ValueType.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The reader's checks around the expression that reads a value, the first constraint innermost. */
final class ConstraintCalls {

    private static final ClassName BIG_DECIMAL = ClassName.get(BigDecimal.class);

    private final Constants constants;

    ConstraintCalls(Constants constants) {
        this.constants = constants;
    }

    /**
     * The value, checked.
     *
     * @param stem what constants of the constraints are called after
     */
    CodeBlock around(CodeBlock value, ValueType type, List<Constraint> constraints, String stem) {
        CodeBlock checked = value;
        for (Constraint constraint : constraints) {
            Check check = check(constraint.ask(), type, stem);
            if (check != null) {
                checked = check.around(checked, constraint.message());
            }
        }
        // Where the type is narrower than what the check takes and gives.
        return !checked.equals(value) && type instanceof ValueType.Scalar scalar && isNarrow(scalar.kind())
                ? CodeBlock.of("($T) $L", JavaTypes.scalar(scalar.kind()), checked)
                : checked;
    }

    private static boolean isNarrow(Kind kind) {
        return kind == Kind.BYTE || kind == Kind.SHORT;
    }

    /** Null when nothing is left to be checked. */
    private @Nullable Check check(Constraint.Ask ask, ValueType type, String stem) {
        if (ask instanceof Constraint.Plain plain) {
            return check(plain.kind());
        }
        if (ask instanceof Constraint.Min min) {
            return new Check("min", Literals.number(min.bound()));
        }
        if (ask instanceof Constraint.Max max) {
            return new Check("max", Literals.number(max.bound()));
        }
        if (ask instanceof Constraint.DecimalMin min) {
            return new Check("decimalMin", bound(min.bound(), type, stem + "Min"), CodeBlock.of("$L", min.inclusive()));
        }
        if (ask instanceof Constraint.DecimalMax max) {
            return new Check("decimalMax", bound(max.bound(), type, stem + "Max"), CodeBlock.of("$L", max.inclusive()));
        }
        if (ask instanceof Constraint.Digits digits) {
            return new Check("digits", Literals.size(digits.integer()), Literals.size(digits.fraction()));
        }
        if (ask instanceof Constraint.Size size) {
            return new Check("size", Literals.size(size.min()), Literals.size(size.max()));
        }
        return new Check("pattern", CodeBlock.of("$L", pattern((Constraint.Pattern) ask, stem + "Pattern")));
    }

    /** The reader's methods are called as the constraints are, but for these. */
    private static @Nullable Check check(Constraint.Kind kind) {
        return switch (kind) {
            case NOT_NULL -> null; // a value that is null does not come here
            case NULL -> new Check("absent");
            case NOT_EMPTY -> new Check("size", Literals.size(1), Literals.size(Integer.MAX_VALUE));
            default -> new Check(Code.decapitalized(kind.annotation()));
        };
    }

    /** Floating numbers are compared as such, all others exactly. */
    private CodeBlock bound(BigDecimal bound, ValueType type, String stem) {
        Kind kind = type instanceof ValueType.Scalar scalar ? scalar.kind() : Kind.BIG_DECIMAL;
        return switch (kind) {
            case FLOAT -> Literals.number(bound.floatValue());
            case DOUBLE -> Literals.number(bound.doubleValue());
            default ->
                CodeBlock.of(
                        "$L",
                        constants.of(
                                BIG_DECIMAL,
                                stem,
                                CodeBlock.of("new $T($L)", BIG_DECIMAL, Literals.string(bound.toString()))));
        };
    }

    private String pattern(Constraint.Pattern pattern, String stem) {
        ClassName type = ClassName.get(Pattern.class);
        CodeBlock regexp = Literals.string(pattern.regexp());
        return constants.of(
                type,
                stem,
                pattern.flags() == 0
                        ? CodeBlock.of("$T.compile($L)", type, regexp)
                        : CodeBlock.of("$T.compile($L, $L)", type, regexp, pattern.flags()));
    }

    /** A call of the reader. */
    private record Check(String method, List<CodeBlock> arguments) {

        Check(String method, CodeBlock... arguments) {
            this(method, List.of(arguments));
        }

        CodeBlock around(CodeBlock value, @Nullable String message) {
            CodeBlock.Builder call = CodeBlock.builder().add("in.$L($L", method, value);
            for (CodeBlock argument : arguments) {
                call.add(", $L", argument);
            }
            call.add(")");
            return message == null
                    ? call.build()
                    : CodeBlock.of("in.message($L, $S, $L)", call.build(), code(), Literals.string(message));
        }

        /** The code of the problem that the runtime notes. */
        private String code() {
            return method.equals("absent") ? "null" : JsonNames.snakeCase(method);
        }
    }
}
