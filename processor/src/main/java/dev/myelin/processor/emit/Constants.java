package dev.myelin.processor.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import dev.myelin.processor.model.JsonNames;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ValueModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The private constants of a generated class, in the order in which they are asked for. */
final class Constants {

    private final UniqueNames names = new UniqueNames("JSON_SCHEMA", "UI_SCHEMA");
    private final Map<FieldSpec, String> known = new HashMap<>();
    private final List<FieldSpec> fields = new ArrayList<>();

    /** Constants of other names than the components, which variables are called after. */
    Constants(ValueModel model) {
        for (ObjectModel object : model.objects()) {
            object.components().stream().map(Component::javaName).forEach(names::reserve);
        }
    }

    /**
     * The name of a constant.
     *
     * @param stem what it is called after, in camelCase or as in JSON; equal values of one stem are one constant
     */
    String of(TypeName type, String stem, CodeBlock value) {
        String wanted = identifier(JsonNames.snakeCase(stem).toUpperCase(Locale.ROOT));
        return known.computeIfAbsent(field(type, wanted, value), ignored -> {
            String name = names.take(wanted);
            fields.add(field(type, name, value));
            return name;
        });
    }

    /** All constants that have been asked for. */
    List<FieldSpec> fields() {
        return List.copyOf(fields);
    }

    /** A name in JSON may be any text. */
    private static String identifier(String name) {
        String plain = name.replaceAll("[^A-Z0-9_]", "_");
        boolean begins = !plain.isEmpty() && !Character.isDigit(plain.charAt(0));
        String valid = begins ? plain : "_" + plain;
        return valid.equals("_") ? "__" : valid; // a single one is a keyword
    }

    private static FieldSpec field(TypeName type, String name, CodeBlock value) {
        return FieldSpec.builder(type, name, PRIVATE, STATIC, FINAL)
                .initializer(value)
                .build();
    }
}
