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
            Kind.of("enum", Kinds::enumeration),
            Kind.of("enum with names", types -> Texts.renamed(types.name("E"))).awaited(),
            Kind.of("enum with values", types -> Texts.valued(types.name("E"))).awaited());

    private static final List<Kind> LIBRARY = awaited(Stream.of(
            Library.BIG_DECIMAL, Library.BIG_INTEGER, Library.UUIDS, Library.URIS, Library.PATHS, Library.BYTES));

    private static final List<Kind> TIMES = awaited(Times.ALL.stream());

    private static final List<Kind> CONSTRAINED = awaited(Constraints.all().stream());

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
    private static final List<LeafShape> DISTINCT = List.of(Numbers.BYTE, Numbers.LONG, Texts.CHAR, Texts.STRING);

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
            Kind.of("set", types -> ArrayShape.setOf(types.one(DISTINCT))).awaited(),
            Kind.of("sized set", types -> ArrayShape.setOf(types.one(DISTINCT)).sized(1, 3))
                    .noElement()
                    .awaited(),
            Kind.of("map", types -> MapShape.ofTexts(types.slot(types.element())))
                    .nesting()
                    .awaited(),
            Kind.of("map of constants", types -> MapShape.ofConstants(enumeration(types), types.slot(types.element())))
                    .nesting()
                    .awaited(),
            Kind.of("optional", types -> OptionalShape.of(types.element()))
                    .nesting()
                    .noElement()
                    .awaited(),
            Kind.of(new OptionalShape("OptionalInt", Numbers.INT)).noElement().awaited(),
            Kind.of(new OptionalShape("OptionalLong", Numbers.LONG)).noElement().awaited(),
            Kind.of(new OptionalShape("OptionalDouble", Numbers.DOUBLE))
                    .noElement()
                    .awaited(),
            Kind.of(ArrayShape.arrayOf(Numbers.FLOAT)),
            Kind.of(ArrayShape.arrayOf(Numbers.DOUBLE)),
            Kind.of("array", types -> ArrayShape.arrayOf(types.one(IN_ARRAYS))).awaited(),
            Kind.of("array of records", types -> ArrayShape.arrayOf(ObjectTypes.record(types)))
                    .nesting()
                    .awaited(),
            Kind.of(
                            "sized array",
                            types -> ArrayShape.arrayOf(types.one(IN_ARRAYS)).sized(1, 3))
                    .noElement()
                    .awaited(),
            Kind.of(FreeShape.MAP),
            Kind.of(FreeShape.OBJECT).awaited(),
            Kind.of(FreeShape.TREE).awaited());

    private static final List<Kind> OBJECTS = List.of(
            Kind.of("record", ObjectTypes::record).nesting(),
            Kind.of("recursive record", ObjectTypes::recursive).nesting(),
            Kind.of("generic record", ObjectTypes::generic).nesting().awaited(),
            Kind.of("class with fields", ObjectTypes::fields).nesting().awaited(),
            Kind.of("class with accessors", ObjectTypes::accessors).nesting().awaited(),
            Kind.of("Immutables", ObjectTypes::immutable).nesting().awaited(),
            Kind.of("sealed", ObjectTypes::sealed).nesting().awaited(),
            Kind.of("annotated sealed", ObjectTypes::annotatedSealed).nesting().awaited());

    private Kinds() {}

    private static List<Kind> awaited(Stream<LeafShape> shapes) {
        return shapes.map(shape -> Kind.of(shape).awaited()).toList();
    }

    /** The kinds that generated code knows, in groups that are as likely as each other. */
    static List<List<Kind>> ready() {
        return Stream.of(SCALARS, LIBRARY, TIMES, BOUNDED, CONSTRAINED, CONTAINERS, OBJECTS)
                .map(group -> group.stream().filter(Kind::ready).toList())
                .filter(group -> !group.isEmpty())
                .toList();
    }

    private static LeafShape enumeration(Types types) {
        return Texts.enumeration(types.name("E"), types.random());
    }
}
