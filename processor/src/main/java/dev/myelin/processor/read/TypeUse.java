package dev.myelin.processor.read;

import java.util.ArrayList;
import java.util.List;
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
 * @param declared the same as it stands in the source: its annotations count
 */
record TypeUse(TypeMirror type, TypeMirror declared) {

    /** A type that no type variable was replaced in. */
    static TypeUse of(TypeMirror type) {
        return new TypeUse(type, type);
    }

    TypeKind kind() {
        return type.getKind();
    }

    /** Whether null is a value here. */
    boolean isNullable() {
        return Nullness.isNullable(declared);
    }

    Stream<? extends AnnotationMirror> annotations() {
        return declared.getAnnotationMirrors().stream();
    }

    /** Whether it is the class or interface of a name. */
    boolean isNamed(String name) {
        return kind() == TypeKind.DECLARED && element().getQualifiedName().contentEquals(name);
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
        TypeMirror component = ((ArrayType) type).getComponentType();
        return new TypeUse(component, declared instanceof ArrayType array ? array.getComponentType() : component);
    }

    /** The arguments of a declared type; none of a raw one. */
    List<TypeUse> arguments() {
        List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
        List<? extends TypeMirror> inSource =
                declared.getKind() == TypeKind.DECLARED ? ((DeclaredType) declared).getTypeArguments() : arguments;
        List<TypeUse> uses = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            uses.add(new TypeUse(arguments.get(i), inSource.get(i)));
        }
        return uses;
    }

    /** Whether it has type arguments and one is a wildcard. */
    boolean hasWildcard() {
        return arguments().stream().anyMatch(argument -> argument.kind() == TypeKind.WILDCARD);
    }
}
