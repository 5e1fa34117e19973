package dev.myelin.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ObjectModel.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields that a document's object may have, in the order in which they are written: the tags, then those of the components that are
 * read. A bit of
 * {@code seen} stands for each; from the 65th on the bits are those of {@code seen2}, and so forth.
 */
final class ObjectFields {

    /** How many bits there are. */
    static final int SLICE = Long.SIZE;

    private final ObjectModel object;
    private final List<Field> fields = new ArrayList<>();
    private final int tagCount;
    private final String names;

    /** @param variables what takes the value of each component */
    ObjectFields(ObjectModel object, Map<Component, String> variables, ReaderMethods methods) {
        this.object = object;
        tags(object).forEach((property, texts) -> {
            CodeBlock read = CodeBlock.of("in.tag($L)", Code.join(List.copyOf(texts), Literals::string));
            fields.add(new Field(property, List.of(), false, read));
        });
        tagCount = fields.size();
        for (Component component : object.read()) {
            CodeBlock read = CodeBlock.of("$L = $L", variables.get(component), methods.read(component));
            fields.add(new Field(component.jsonName(), component.aliases(), component.required(), read));
        }
        List<String> jsonNames = fields.stream().map(Field::name).toList();
        names = methods.constants()
                .of(
                        RuntimeTypes.FIELD_NAMES,
                        JavaTypes.label(object.name()),
                        CodeBlock.of("$T.of($L)", RuntimeTypes.FIELD_NAMES, Code.join(jsonNames, Literals::string)));
    }

    /** The texts of each property. */
    private static Map<String, Set<String>> tags(ObjectModel object) {
        return object.tags().stream()
                .collect(Collectors.groupingBy(
                        Tag::property,
                        LinkedHashMap::new,
                        Collectors.mapping(Tag::text, Collectors.toCollection(LinkedHashSet::new))));
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** How many variables the bits take. */
    int slices() {
        return (fields.size() + SLICE - 1) / SLICE;
    }

    /** What goes through the fields of a document's object. */
    CodeBlock loop() {
        return CodeBlock.of("for (String field = in.nextField($1L); field != null; field = in.nextField($1L))", names);
    }

    /** The variable of a slice's bits. */
    static String seen(int slice) {
        return slice == 0 ? "seen" : "seen" + (slice + 1);
    }

    /** The cases of a switch over the fields of one slice; the last has those that are passed over, too. */
    CodeBlock cases(int slice) {
        CodeBlock.Builder cases = CodeBlock.builder();
        for (int i = slice * SLICE; i < Math.min(fields.size(), (slice + 1) * SLICE); i++) {
            fields.get(i).addCase(cases, seen(slice), i % SLICE);
        }
        if (slice >= slices() - 1 && !object.ignoredNames().isEmpty() && !object.ignoresUnknown()) {
            cases.addStatement("case $L -> in.skip()", Code.join(object.ignoredNames(), Literals::string));
        }
        return cases.build();
    }

    /** What becomes of a field that is none of these. */
    CodeBlock unknown() {
        return object.ignoresUnknown() ? CodeBlock.of("in.skip()") : CodeBlock.of("in.unknownField($L)", names);
    }

    /** Notes which required fields are missing. */
    CodeBlock require(String prefix) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (int slice = 0; slice < slices(); slice++) {
            List<Field> part = fields.subList(slice * SLICE, Math.min(fields.size(), (slice + 1) * SLICE));
            if (part.stream().anyMatch(Field::required)) {
                String offset = slices() == 1 ? "" : slice * SLICE + ", ";
                code.addStatement("in.require($L$L, $L, $L$L)", prefix, seen(slice), bits(part), offset, names);
            }
        }
        return code.build();
    }

    /** A bit for each required field, the first one last. */
    private static String bits(List<Field> fields) {
        StringBuilder bits = new StringBuilder();
        fields.forEach(field -> bits.insert(0, field.required() ? '1' : '0'));
        // From 32 bits on it is no int.
        return "0b" + bits + (bits.length() > 31 ? "L" : "");
    }

    /** Whether the document has the component's field. */
    CodeBlock isSeen(Component component, String prefix) {
        int index = tagCount + object.read().indexOf(component);
        return CodeBlock.of("($L$L & (1L << $L)) != 0", prefix, seen(index / SLICE), index % SLICE);
    }

    /** One field and the statement that reads its value. */
    private record Field(String name, List<String> aliases, boolean required, CodeBlock read) {

        void addCase(CodeBlock.Builder cases, String seen, int bit) {
            List<String> names = new ArrayList<>(aliases);
            names.add(0, name);
            CodeBlock labels = Code.join(names, Literals::string);
            // The runtime says of two names that they are the same.
            CodeBlock mentioned = names.size() == 2 ? CodeBlock.of(", $L", labels) : CodeBlock.of("");
            cases.beginControlFlow("case $L ->", labels)
                    .addStatement("$1L = in.mark($1L, $2L$3L)", seen, bit, mentioned)
                    .addStatement(read)
                    .endControlFlow();
        }
    }
}
