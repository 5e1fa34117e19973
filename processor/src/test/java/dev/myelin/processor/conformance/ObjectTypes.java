package dev.myelin.processor.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes random classes and interfaces, with their declarations. */
final class ObjectTypes {

    /** What type parameters stand for: constraints cannot stand there. */
    private static final List<Function<Types, Shape>> ARGUMENTS = List.of(
            types -> Numbers.INT,
            types -> Texts.STRING,
            types -> Texts.MODEL_ID,
            types -> Texts.enumeration(types.name("E"), types.random()),
            types -> ArrayShape.arrayOf(Numbers.FLOAT),
            types -> ArrayShape.listOf(new Slot(Texts.STRING, false)),
            ObjectTypes::record);

    private ObjectTypes() {}

    /** Parameters of an action. */
    static ObjectShape root(Types types) {
        return types.random().nextInt(5) == 0 ? recursive(types) : record(types);
    }

    /** A record. */
    static ObjectShape record(Types types) {
        int many = Extra.MANY.chosen(types) ? 65 + types.random().nextInt(70) : 0;
        int count = types.random().nextInt(6) == 0 ? many : 1 + types.random().nextInt(6);
        return record(types, types.name("R"), types.components(count), "");
    }

    private static ObjectShape record(Types types, String name, List<Component> components, String tail) {
        String ignored = Extra.IGNORED.chosen(types) ? "@JsonIgnore @Nullable String ignored" : "";
        return object(types, name, components, "record " + name + record(components, ignored) + tail + " {}", true);
    }

    private static String record(List<Component> components, String more) {
        return Stream.concat(components.stream().map(Component::source), Stream.of(more))
                .filter(component -> !component.isEmpty())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static ObjectShape object(
            Types types, String type, List<Component> components, String declaration, boolean databind) {
        boolean isGeneric = type.contains("<"); // a parser is of one type
        String annotations = !isGeneric && Extra.PARAMS.chosen(types) ? "@Params " : "";
        boolean open = Extra.PASSED_OVER.chosen(types);
        List<String> passedOver = Extra.PASSED_OVER.chosen(types) ? List.of("old", "older/name") : List.of();
        if (open || !passedOver.isEmpty()) {
            annotations += "@JsonIgnoreProperties(value = {"
                    + passedOver.stream().map(Doc::quoted).collect(Collectors.joining(", ")) + "}, ignoreUnknown = "
                    + open
                    + ") ";
        }
        return new ObjectShape(type, annotations + declaration, components, passedOver, open, databind);
    }

    /** A record whose values differ where their JSON does, but there are few of them. */
    static ObjectShape flat(Types types) {
        Slot truth = new Slot(Texts.BOOLEAN, false);
        Slot constant = new Slot(Texts.enumeration(types.name("E"), types.random()), false);
        List<Component> components = List.of(
                new Component("one", "one", "", List.of(), truth, null),
                new Component("two", "two", "", List.of(), constant, null));
        String name = types.name("R");
        String declaration = "record " + name + record(components, "") + " {}";
        return new ObjectShape(name, declaration, components, List.of(), false, true);
    }

    /** A record that has itself as a part. */
    static ObjectShape recursive(Types types) {
        String name = types.name("R");
        NamedShape self = new NamedShape(name);
        List<Component> components = types.components(1 + types.random().nextInt(2));
        components.add(new Component("self", "self", "", List.of(), new Slot(self, true), null));
        ObjectShape shape = record(types, name, components, "");
        self.is(shape);
        return shape;
    }

    /** A record with a type parameter, and its argument. */
    static ObjectShape generic(Types types) {
        String name = types.name("G");
        Shape argument = types.one(ARGUMENTS).apply(types);
        NamedShape variable = new NamedShape("T").is(argument);
        List<Component> components = List.of(
                types.component("one", variable),
                types.component("two", ArrayShape.listOf(types.slot(variable))),
                types.component("three", types.nested(types::any)));
        return object(
                types,
                name + "<" + new Slot(argument, false).argument() + ">",
                components,
                "record " + name + "<T>" + record(components, "") + " {}",
                argument.databind());
    }

    /** A class with public fields. */
    static ObjectShape fields(Types types) {
        String name = types.name("B");
        List<Component> components = types.components(1 + types.random().nextInt(4));
        String fields = components.stream()
                .map(component -> "public " + component.source() + ";")
                .collect(Collectors.joining(" "));
        return object(types, name, components, "static final class " + name + " { " + fields + " }", true);
    }

    /** A class with getters and setters. */
    static ObjectShape accessors(Types types) {
        String name = types.name("B");
        List<Component> components = types.components(1 + types.random().nextInt(4));
        String members = components.stream().map(ObjectTypes::property).collect(Collectors.joining(" "));
        // Databind has rules of its own for a name whose second letter is a capital.
        boolean databind =
                components.stream().noneMatch(component -> component.name().matches(".[A-Z].*"));
        return object(types, name, components, "static final class " + name + " { " + members + " }", databind);
    }

    private static String property(Component component) {
        Slot slot = component.slot();
        String type = slot.nullable() ? slot.shape().nullable() : slot.shape().type();
        String name = component.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + component.name().substring(1);
        return "private %1$s; public %2$s %5$s%4$s() { return %3$s; } public void set%4$s(%2$s value) { this.%3$s = value; }"
                .formatted(component.source(), type, component.name(), name, type.equals("boolean") ? "is" : "get");
    }

    /** An interface for Immutables to implement, without Guava's containers: they take no null. */
    static ObjectShape immutable(Types types) {
        String name = types.name("I");
        List<Component> components = types.components(1 + types.random().nextInt(4)).stream()
                .filter(ObjectTypes::isForImmutables)
                .toList();
        String methods =
                components.stream().map(component -> component.source() + "();").collect(Collectors.joining(" "));
        return object(
                types,
                name,
                components,
                "@Value.Immutable @Value.Style(jdkOnly = true) interface " + name + " { " + methods + " }",
                false);
    }

    /**
     * It has a method of its own that is called builder, calls one called yield where that is a keyword, and knows ASCII.
     * It does not see that an array may be null, and takes no null in a map that does not say so.
     */
    private static boolean isForImmutables(Component component) {
        Slot slot = component.slot();
        boolean isName = component.name().matches("(?!(builder|yield)$)\\w+");
        boolean isNullableArray = !slot.refusesNull() && slot.shape().type().endsWith("]");
        return isName && !isNullableArray && !slot.shape().equals(FreeShape.MAP);
    }

    /** A sealed interface of records, told apart by their names. */
    static SealedShape sealed(Types types) {
        String name = types.name("S");
        Map<String, ObjectShape> cases = new LinkedHashMap<>();
        for (ObjectShape one : cases(types, name)) {
            cases.put(one.type().replace("CaseOf", "case_of"), one);
        }
        return new SealedShape(name, "type", cases, "sealed interface " + name + " {}", false);
    }

    /** The same, by Jackson's annotations. */
    static SealedShape annotatedSealed(Types types) {
        String name = types.name("S");
        Map<String, ObjectShape> cases = new LinkedHashMap<>();
        List<String> tags = new ArrayList<>();
        for (ObjectShape one : cases(types, name)) {
            cases.put(one.type() + " !", one);
            tags.add("@JsonSubTypes.Type(value = %1$s.class, name = \"%1$s !\")".formatted(one.type()));
        }
        String annotations = "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = \"kind-of\") @JsonSubTypes({"
                + String.join(", ", tags) + "}) ";
        return new SealedShape(name, "kind-of", cases, annotations + "sealed interface " + name + " {}", true);
    }

    private static List<ObjectShape> cases(Types types, String name) {
        return Stream.generate(() -> {
                    List<Component> components = types.components(types.random().nextInt(4)).stream()
                            .filter(component -> !component.name().equals("type"))
                            .toList();
                    return record(types, types.name("CaseOf"), components, " implements " + name);
                })
                .limit(1 + types.random().nextInt(3))
                .toList();
    }
}
