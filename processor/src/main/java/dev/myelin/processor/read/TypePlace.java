package dev.myelin.processor.read;

import dev.myelin.processor.read.classfile.TypeAnnotations;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * A type as it stands in one place.
 *
 * @param hidden the annotations that the compiler does not tell
 */
record TypePlace(TypeMirror type, TypeAnnotations hidden) {

    boolean isNullable() {
        return annotations().anyMatch(Nullness::saysNullable);
    }

    Stream<AnnotationMirror> annotations() {
        return Stream.concat(type.getAnnotationMirrors().stream(), hidden.here().stream());
    }

    /** What it is of when it is an array. */
    Stream<TypePlace> component() {
        return type instanceof ArrayType array
                ? Stream.of(new TypePlace(array.getComponentType(), hidden.component()))
                : Stream.of();
    }

    /** A type argument, when it is the same class with as many. */
    Stream<TypePlace> argument(int index, DeclaredType same) {
        return type instanceof DeclaredType declared
                        && declared.asElement().equals(same.asElement())
                        && declared.getTypeArguments().size()
                                == same.getTypeArguments().size()
                ? Stream.of(new TypePlace(declared.getTypeArguments().get(index), hidden.argument(index)))
                : Stream.of();
    }
}
