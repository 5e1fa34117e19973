package dev.myelin.processor.check;

import dev.myelin.processor.model.Constraint;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.model.ValueType.Kind;

/** The types that a constraint is for, as jakarta.validation has them. */
enum ConstraintTarget {
    ANYTHING("all types"),
    NUMBER("numbers"),
    NUMBER_OR_STRING("numbers and strings"),
    STRING("strings"),
    SIZED("strings, lists, sets, arrays and maps"),
    BOOLEAN("booleans"),
    TIME("the dates and times of java.time");

    private final String types;

    ConstraintTarget(String types) {
        this.types = types;
    }

    /** The types, for messages. */
    String types() {
        return types;
    }

    static ConstraintTarget of(Constraint.Ask ask) {
        if (ask instanceof Constraint.Plain plain) {
            return of(plain.kind());
        }
        if (ask instanceof Constraint.Size) {
            return SIZED;
        }
        if (ask instanceof Constraint.Pattern) {
            return STRING;
        }
        return ask instanceof Constraint.Min || ask instanceof Constraint.Max ? NUMBER : NUMBER_OR_STRING;
    }

    private static ConstraintTarget of(Constraint.Kind kind) {
        return switch (kind) {
            case NOT_NULL, NULL -> ANYTHING;
            case NOT_BLANK, EMAIL -> STRING;
            case NOT_EMPTY -> SIZED;
            case ASSERT_TRUE, ASSERT_FALSE -> BOOLEAN;
            case POSITIVE, POSITIVE_OR_ZERO, NEGATIVE, NEGATIVE_OR_ZERO -> NUMBER;
            case PAST, PAST_OR_PRESENT, FUTURE, FUTURE_OR_PRESENT -> TIME;
        };
    }

    boolean includes(ValueType type) {
        return switch (this) {
            case ANYTHING -> true;
            case NUMBER ->
                type instanceof ValueType.Scalar scalar && scalar.kind().isNumber();
            case STRING -> isOf(type, Kind.STRING);
            case NUMBER_OR_STRING -> NUMBER.includes(type) || STRING.includes(type);
            case SIZED -> isOf(type, Kind.STRING) || isOf(type, Kind.BYTES) || isContainer(type);
            case BOOLEAN -> isOf(type, Kind.BOOLEAN);
            case TIME -> type instanceof ValueType.Scalar scalar && isTime(scalar.kind());
        };
    }

    private static boolean isOf(ValueType type, Kind kind) {
        return type instanceof ValueType.Scalar scalar && scalar.kind() == kind;
    }

    private static boolean isContainer(ValueType type) {
        return type instanceof ValueType.ListOf
                || type instanceof ValueType.SetOf
                || type instanceof ValueType.ArrayOf
                || type instanceof ValueType.MapOf
                || type.equals(ValueType.Free.OBJECT_MAP);
    }

    private static boolean isTime(Kind kind) {
        return switch (kind) {
            case INSTANT,
                    LOCAL_DATE,
                    LOCAL_TIME,
                    LOCAL_DATE_TIME,
                    OFFSET_DATE_TIME,
                    OFFSET_TIME,
                    ZONED_DATE_TIME,
                    YEAR,
                    YEAR_MONTH,
                    MONTH_DAY -> true;
            default -> false;
        };
    }
}
