package dev.myelin.processor.read;

import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.model.ValueType.Kind;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The classes whose values are single ones in JSON. */
final class ScalarTypes {

    private static final Map<String, Kind> KINDS =
            Arrays.stream(Kind.values()).collect(Collectors.toMap(Kind::javaType, Function.identity()));
    private static final Map<String, Kind> OPTIONALS = Map.of(
            "java.util.OptionalInt", Kind.INT,
            "java.util.OptionalLong", Kind.LONG,
            "java.util.OptionalDouble", Kind.DOUBLE);

    private ScalarTypes() {}

    /** The scalar of a class; empty when it is none. */
    static Optional<ValueType.Scalar> of(String className) {
        return Optional.ofNullable(KINDS.get(className)).map(kind -> new ValueType.Scalar(kind, kind.isPrimitive()));
    }

    /** What an {@code OptionalInt} or its like is of; empty for another class. */
    static Optional<ValueType.Scalar> inOptional(String className) {
        return Optional.ofNullable(OPTIONALS.get(className)).map(kind -> new ValueType.Scalar(kind, false));
    }
}
