package dev.myelin.processor.read;

import com.palantir.javapoet.ClassName;
import dev.myelin.processor.model.EnumModel;
import dev.myelin.processor.model.Member;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads an enum: its constants by name, unless Jackson's annotations say otherwise. */
final class EnumReader {

    private static final Set<ValueType.Kind> VALUES = Set.of(
            ValueType.Kind.STRING, ValueType.Kind.BYTE, ValueType.Kind.SHORT, ValueType.Kind.INT, ValueType.Kind.LONG);

    private final Walk walk;
    private final JacksonNotes notes;

    EnumReader(Walk walk) {
        this.walk = walk;
        this.notes = new JacksonNotes(walk);
    }

    EnumModel read(TypeElement type) {
        String name = TypeText.of(type);
        notes.others(Places.of(type).annotations(), List.of(), name);
        Element value = value(type, walk.lookup());
        Member jsonValue = value == null ? null : member(value, name);
        List<EnumModel.Constant> constants = new ArrayList<>();
        for (Element member : type.getEnclosedElements()) {
            String path = name + "." + member.getSimpleName();
            if (member.getKind() == ElementKind.ENUM_CONSTANT) {
                constants.add(constant(member, jsonValue == null, path));
            } else if (!member.equals(value)) {
                notes.others(Places.of(member).annotations(), List.of(), path);
            }
        }
        return new EnumModel(ClassName.get(type), constants, jsonValue, Origin.of(type));
    }

    /** The method or field annotated {@code @JsonValue}, of the enum or of an interface of it; null without one. */
    static @Nullable Element value(TypeElement type, TypeLookup lookup) {
        return lookup.withSupertypes(type).stream()
                .flatMap(each -> each.getEnclosedElements().stream())
                .filter(member -> Attributes.of(member, Jackson.VALUE)
                        .filter(value -> value.flag("value"))
                        .isPresent())
                .findFirst()
                .orElse(null);
    }

    private Member member(Element value, String name) {
        boolean isMethod = value instanceof ExecutableElement;
        TypeMirror type = isMethod ? ((ExecutableElement) value).getReturnType() : value.asType();
        boolean usable = walk.canReach(value) && !value.getModifiers().contains(Modifier.STATIC);
        if (!usable || !isValue(type)) {
            walk.problem(Rule.JSON_VALUE_UNFIT, Origin.of(value), name + "." + value.getSimpleName());
        }
        return new Member(value.getSimpleName().toString(), isMethod);
    }

    private static boolean isValue(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return VALUES.contains(ValueType.Kind.valueOf(type.getKind().name()));
        }
        return Stream.of(TypeUse.of(type))
                .filter(use -> use.kind() == TypeKind.DECLARED)
                .flatMap(use -> ScalarTypes.of(use.element().getQualifiedName().toString()).stream())
                .anyMatch(scalar -> VALUES.contains(scalar.kind()));
    }

    private EnumModel.Constant constant(Element constant, boolean byName, String path) {
        String javaName = constant.getSimpleName().toString();
        Places place = Places.of(constant);
        notes.others(place.annotations(), byName ? List.of(Jackson.PROPERTY, Jackson.ALIAS) : List.of(), path);
        String jsonName = place.annotations(Jackson.PROPERTY).stream()
                .map(property -> property.string("value"))
                .filter(name -> byName && !name.isEmpty())
                .findFirst()
                .orElse(javaName);
        List<String> aliases = place.annotations(Jackson.ALIAS).stream()
                .filter(alias -> byName)
                .flatMap(alias -> alias.strings("value").stream())
                .toList();
        return new EnumModel.Constant(javaName, jsonName, aliases);
    }
}
