package dev.myelin.processor.conformance;

import java.util.List;
import java.util.stream.Stream;

/** The table of all that components may be. */
final class Kinds {

    private static final List<Kind> SCALARS = List.of(
            Kind.of(Numbers.BYTE),
            Kind.of(Numbers.SHORT),
            Kind.of(Numbers.INT),
            Kind.of(Numbers.LONG),
            Kind.of(Numbers.FLOAT),
            Kind.of(Numbers.DOUBLE),
            Kind.of(Numbers.FLOAT_NEAR_MIDDLE).awaited(),
            Kind.of(Numbers.BYTE.as("Byte", "Byte")),
            Kind.of(Numbers.SHORT.as("Short", "Short")),
            Kind.of(Numbers.INT.as("Integer", "Integer")),
            Kind.of(Numbers.LONG.as("Long", "Long")),
            Kind.of(Numbers.FLOAT.as("Float", "Float")),
            Kind.of(Numbers.DOUBLE.as("Double", "Double")),
            Kind.of(Texts.BOOLEAN),
            Kind.of(Texts.BOOLEAN.as("Boolean", "Boolean")),
            Kind.of(Texts.CHAR),
            Kind.of(Texts.CHAR.as("Character", "Character")),
            Kind.of(Texts.STRING),
            Kind.of(Texts.MODEL_ID),
            Kind.of("enum", types -> Texts.enumeration(types.name("E"), types.random())));

    private static final List<Kind> CONSTRAINED = List.of(
            Kind.of("bounded byte", types -> Numbers.bounded(Numbers.BYTE, types.random())),
            Kind.of("bounded short", types -> Numbers.bounded(Numbers.SHORT, types.random())),
            Kind.of("bounded int", types -> Numbers.bounded(Numbers.INT, types.random())),
            Kind.of("bounded long", types -> Numbers.bounded(Numbers.LONG, types.random())),
            Kind.of("bounded float", types -> Numbers.bounded(Numbers.FLOAT, types.random())),
            Kind.of("bounded double", types -> Numbers.bounded(Numbers.DOUBLE, types.random())),
            Kind.of("not blank", types -> Texts.notBlank()),
            Kind.of("not empty text", types -> Texts.notEmpty()),
            Kind.of("sized text", types -> Texts.sized(types.random())));

    private static final List<Kind> CONTAINERS = List.of(
            Kind.of("list", types -> ArrayShape.listOf(types.slot(types.element())))
                    .nesting(),
            Kind.of(
                            "sized list",
                            types -> ArrayShape.listOf(types.slot(types.element()))
                                    .sized(1, 3))
                    .nesting()
                    .noElement(),
            Kind.of(
                            "not empty list",
                            types -> ArrayShape.listOf(types.slot(types.element()))
                                    .notEmpty())
                    .nesting()
                    .noElement(),
            Kind.of(ArrayShape.arrayOf(Numbers.FLOAT)),
            Kind.of(ArrayShape.arrayOf(Numbers.DOUBLE)),
            Kind.of(FreeShape.MAP));

    private static final List<Kind> OBJECTS = List.of(
            Kind.of("record", Types::record).nesting(),
            Kind.of("recursive record", Types::recursive).nesting());

    private Kinds() {}

    /** The kinds that generated code knows. */
    static List<Kind> ready() {
        Stream<Kind> constrained = CONSTRAINED.stream().map(Kind::noElement);
        return Stream.of(SCALARS.stream(), constrained, CONTAINERS.stream(), OBJECTS.stream())
                .flatMap(kinds -> kinds)
                .filter(Kind::ready)
                .toList();
    }
}
