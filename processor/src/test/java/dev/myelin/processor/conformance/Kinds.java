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
            Kind.of(Numbers.FLOAT_NEAR_MIDDLE),
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
            Kind.of("enum", Kinds::enumeration),
            Kind.of("enum with names", types -> Texts.renamed(types.name("E"))),
            Kind.of("enum with values", types -> Texts.valued(types.name("E"))));

    private static final List<Kind> LIBRARY = of(Stream.of(
            Library.BIG_DECIMAL, Library.BIG_INTEGER, Library.UUIDS, Library.URIS, Library.PATHS, Library.BYTES));

    private static final List<Kind> TIMES = of(Times.ALL.stream());

    private static final List<Kind> CONSTRAINED = of(Constraints.all().stream());

    private static final List<Kind> BOUNDED = Stream.concat(
                    Stream.of(Numbers.BYTE, Numbers.SHORT, Numbers.INT, Numbers.LONG, Numbers.FLOAT, Numbers.DOUBLE)
                            .map(number -> Kind.of(
                                    "bounded " + number.type(), types -> Numbers.bounded(number, types.random()))),
                    Stream.of(
                            Kind.of("not blank", types -> Texts.notBlank()),
                            Kind.of("not empty text", types -> Texts.notEmpty()),
                            Kind.of("sized text", types -> Texts.sized(types.random()))))
            .map(Kind::noElement)
            .toList();

    /** Whose values differ where their JSON does. */
    private static final List<LeafShape> DISTINCT = List.of(
            Numbers.BYTE, Numbers.LONG, Texts.CHAR, Texts.STRING, Library.BIG_INTEGER, Library.UUIDS, Times.INSTANT);

    /** Whose arrays are arrays in JSON too: bytes are not. */
    private static final List<Shape> IN_ARRAYS = List.of(
            Numbers.SHORT,
            Numbers.INT,
            Numbers.LONG,
            Numbers.FLOAT,
            Numbers.DOUBLE,
            Texts.BOOLEAN,
            Texts.STRING,
            Numbers.BYTE.as("Byte", "Byte"),
            ArrayShape.arrayOf(Numbers.FLOAT),
            ArrayShape.arrayOf(ArrayShape.arrayOf(Texts.STRING)));

    /** What {@code @Null} keeps from being there. */
    private static final List<Shape> NULLS = List.of(
            Numbers.INT,
            Texts.STRING,
            Texts.MODEL_ID,
            Library.UUIDS,
            ArrayShape.arrayOf(Numbers.FLOAT),
            ArrayShape.listOf(new Slot(Texts.STRING, false)));

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
            Kind.of("set", types -> ArrayShape.setOf(types.one(DISTINCT))),
            Kind.of("set of constants", types -> ArrayShape.setOf(enumeration(types))),
            Kind.of("set of records", types -> ArrayShape.setOf(ObjectTypes.flat(types))),
            Kind.of(ArrayShape.setOf(ArrayShape.listOf(new Slot(Texts.BOOLEAN, false)))),
            Kind.of("sized set", types -> ArrayShape.setOf(types.one(DISTINCT)).sized(1, 3))
                    .noElement(),
            Kind.of("map", types -> MapShape.ofTexts(types.slot(types.element())))
                    .nesting(),
            Kind.of("map of constants", types -> MapShape.ofConstants(enumeration(types), types.slot(types.element())))
                    .nesting(),
            Kind.of("map of checked names", types -> types.one(MapShape.ofChecked(types.slot(types.element()))))
                    .nesting(),
            Kind.of("optional", types -> OptionalShape.of(types.element()))
                    .nesting()
                    .noElement(),
            Kind.of(new OptionalShape("OptionalInt", Numbers.INT)).noElement(),
            Kind.of(new OptionalShape("OptionalLong", Numbers.LONG)).noElement(),
            Kind.of(new OptionalShape("OptionalDouble", Numbers.DOUBLE)).noElement(),
            Kind.of(ArrayShape.arrayOf(Numbers.FLOAT)),
            Kind.of(ArrayShape.arrayOf(Numbers.DOUBLE)),
            Kind.of("array", types -> ArrayShape.arrayOf(types.one(IN_ARRAYS))),
            Kind.of("array of records", types -> ArrayShape.arrayOf(ObjectTypes.record(types)))
                    .nesting(),
            Kind.of(
                            "sized array",
                            types -> ArrayShape.arrayOf(types.one(IN_ARRAYS)).sized(1, 3))
                    .noElement(),
            Kind.of("null", types -> new NullShape(types.one(NULLS))).noElement(),
            Kind.of(FreeShape.MAP),
            Kind.of(FreeShape.OBJECT),
            Kind.of(FreeShape.TREE));

    private static final List<Kind> OBJECTS = List.of(
            Kind.of("record", ObjectTypes::record).nesting(),
            Kind.of("recursive record", ObjectTypes::recursive).nesting(),
            Kind.of("generic record", ObjectTypes::generic).nesting(),
            Kind.of("class with fields", ObjectTypes::fields).nesting(),
            Kind.of("class with accessors", ObjectTypes::accessors).nesting(),
            Kind.of("Immutables", ObjectTypes::immutable).nesting(),
            Kind.of("sealed", ObjectTypes::sealed).nesting(),
            Kind.of("annotated sealed", ObjectTypes::annotatedSealed).nesting());

    private Kinds() {}

    private static List<Kind> of(Stream<LeafShape> shapes) {
        return shapes.map(Kind::of).toList();
    }

    /** All kinds, in groups that are as likely as each other. */
    static List<List<Kind>> all() {
        return List.of(SCALARS, LIBRARY, TIMES, BOUNDED, CONSTRAINED, CONTAINERS, OBJECTS);
    }

    private static LeafShape enumeration(Types types) {
        return Texts.enumeration(types.name("E"), types.random());
    }
}
