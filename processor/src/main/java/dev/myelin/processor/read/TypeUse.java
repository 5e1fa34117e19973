package dev.myelin.processor.read;

import dev.myelin.processor.read.classfile.TypeAnnotations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A type at a place where it is used. A compiler that puts {@code String} in the place of a {@code @Nullable T} loses the
 * annotation, so that both are kept.
 *
 * @param type the type, type variables replaced
 * @param declared the same as it stands in the source, in each place where it does: all their annotations count
 */
record TypeUse(TypeMirror type, List<TypePlace> declared) {

    private static final List<String> OPTIONALS = Stream.of("Optional", "OptionalInt", "OptionalLong", "OptionalDouble")
            .map("java.util."::concat)
            .toList();

    /** A type that stands in one place, with no type variable in it. */
    static TypeUse of(TypeMirror type) {
        return new TypeUse(type, List.of(new TypePlace(type, TypeAnnotations.NONE)));
    }

    TypeKind kind() {
        return type.getKind();
    }

    /** Whether null is a value here. */
    boolean isNullable() {
        return declared.stream().anyMatch(TypePlace::isNullable);
    }

    /** The annotations on the type, one that several places have once. */
    List<AnnotationMirror> annotations() {
        Map<String, AnnotationMirror> found = new LinkedHashMap<>();
        declared.forEach(place -> place.annotations().forEach(mirror -> found.putIfAbsent(mirror.toString(), mirror)));
        return List.copyOf(found.values());
    }

    /** Whether it is the class or interface of a name. */
    boolean isNamed(String name) {
        return kind() == TypeKind.DECLARED && element().getQualifiedName().contentEquals(name);
    }

    /** Whether it is an {@code Optional} or one of a primitive. */
    boolean isOptional() {
        return OPTIONALS.stream().anyMatch(this::isNamed);
    }

    boolean isEnum() {
        return kind() == TypeKind.DECLARED && element().getKind() == ElementKind.ENUM;
    }

    /** The element of a declared type. */
    TypeElement element() {
        return TypeLookup.element(type);
    }

    /** What an array is of. */
    TypeUse component() {
        return new TypeUse(
                ((ArrayType) type).getComponentType(),
                declared.stream().flatMap(TypePlace::component).toList());
    }

    /** The arguments of a declared type; none of a raw one. */
    List<TypeUse> arguments() {
        DeclaredType whole = (DeclaredType) type;
        List<TypeUse> uses = new ArrayList<>();
        for (int i = 0; i < whole.getTypeArguments().size(); i++) {
            int index = i;
            uses.add(new TypeUse(
                    whole.getTypeArguments().get(i),
                    declared.stream()
                            .flatMap(place -> place.argument(index, whole))
                            .toList()));
        }
        return uses;
    }

    /** Whether one of the type arguments is a wildcard. */
    boolean hasWildcard() {
        return arguments().stream().anyMatch(argument -> argument.kind() == TypeKind.WILDCARD);
    }

    /** As it stands in the source. */
    String text() {
        return TypeText.of(declared.isEmpty() ? type : declared.get(0).type());
    }
}
