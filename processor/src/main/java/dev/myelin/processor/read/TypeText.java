package dev.myelin.processor.read;

import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** A type as an author would write it in a source that imports everything. Every compiler prints types differently. */
final class TypeText {

    private TypeText() {}

    static String of(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED -> declared((DeclaredType) type);
            case ARRAY -> of(((ArrayType) type).getComponentType()) + "[]";
            case WILDCARD -> wildcard((WildcardType) type);
            case ERROR -> ((DeclaredType) type).asElement().getSimpleName().toString();
            case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, CHAR, VOID ->
                type.getKind().name().toLowerCase(Locale.ROOT);
            default -> type.toString();
        };
    }

    /** {@code Outer.Inner}. */
    static String of(TypeElement type) {
        Element outer = type.getEnclosingElement();
        String name = type.getSimpleName().toString();
        return outer instanceof TypeElement enclosing ? of(enclosing) + "." + name : name;
    }

    private static String declared(DeclaredType type) {
        String arguments = type.getTypeArguments().stream().map(TypeText::of).collect(Collectors.joining(", "));
        return of((TypeElement) type.asElement()) + (arguments.isEmpty() ? "" : "<" + arguments + ">");
    }

    private static String wildcard(WildcardType type) {
        if (type.getExtendsBound() != null) {
            return "? extends " + of(type.getExtendsBound());
        }
        return type.getSuperBound() != null ? "? super " + of(type.getSuperBound()) : "?";
    }
}
