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
 * The fields that a document's object may have, in the order in which they are written: the tags, then those of the
 * components that are read. A bit of {@code seen} stands for each; from the 65th on the bits are those of {@code seen2},
 * and so forth.
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
        names = methods.constants().of(RuntimeTypes.FIELD_NAMES, JavaTypes.label(object.name()), allNames());
    }

    private CodeBlock allNames() {
        List<String> jsonNames = fields.stream().map(Field::name).toList();
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T.of($L)", RuntimeTypes.FIELD_NAMES, Code.join(jsonNames, Literals::string));
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).aliases().isEmpty()) {
                code.add("\n    .alias($L, $L)", i, Code.join(fields.get(i).aliases(), Literals::string));
            }
        }
        if (object.ignoresUnknown()) {
            code.add("\n    .ignoringUnknown()");
        } else if (!object.ignoredNames().isEmpty()) {
            code.add("\n    .ignoring($L)", Code.join(object.ignoredNames(), Literals::string));
        }
        return code.build();
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

    /** The constant of the names. */
    String names() {
        return names;
    }

    /** How many variables the bits take. */
    int slices() {
        return (fields.size() + SLICE - 1) / SLICE;
    }

    /** What goes through the fields of a document's object. */
    CodeBlock loop() {
        return CodeBlock.of(
                "for (int field = in.firstField($1L); field >= 0; field = in.nextField($1L, field))", names);
    }

    /** The variable of a slice's bits. */
    static String seen(int slice) {
        return slice == 0 ? "seen" : "seen" + (slice + 1);
    }

    /** Reads a field of one slice. */
    CodeBlock read(int slice) {
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("$1L = in.mark($1L, $2L, field)", seen(slice), names)
                .beginControlFlow("switch (field)");
        for (int i = slice * SLICE; i < Math.min(fields.size(), (slice + 1) * SLICE); i++) {
            code.addStatement("case $L -> $L", i, fields.get(i).read());
        }
        return code.endControlFlow().build();
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
    private record Field(String name, List<String> aliases, boolean required, CodeBlock read) {}
}
