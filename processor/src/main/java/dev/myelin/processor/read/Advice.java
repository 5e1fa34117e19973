package dev.myelin.processor.read;

import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What to use instead of a type that cannot cross JSON. */
final class Advice {

    private static final String LIST = "use List";
    private static final String MAP = "use Map<String, Object>, or a record with a component for each key";
    private static final String TEXT = "use String";
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("java.lang.Object", "say which type it is; Object stands only in Map<String, Object>"),
            Map.entry("java.lang.Iterable", LIST),
            Map.entry("java.util.Collection", LIST),
            Map.entry("java.util.Set", LIST),
            Map.entry("java.util.ArrayList", LIST),
            Map.entry("java.util.List", "say what is in it, as in List<String>"),
            Map.entry("java.util.Map", MAP),
            Map.entry("java.util.HashMap", MAP),
            Map.entry("java.util.LinkedHashMap", MAP),
            Map.entry("java.util.Optional", "make the component @Nullable"),
            Map.entry("java.math.BigDecimal", "use double"),
            Map.entry("java.math.BigInteger", "use long"),
            Map.entry("java.lang.Number", "use double or long"),
            Map.entry("java.lang.CharSequence", TEXT),
            Map.entry("java.io.File", TEXT),
            Map.entry("java.nio.file.Path", TEXT),
            Map.entry("java.net.URI", TEXT),
            Map.entry("java.util.UUID", TEXT));

    private Advice() {}

    static String insteadOf(TypeMirror type) {
        if (type.getKind() == TypeKind.ARRAY) {
            return "use " + listFor(type);
        }
        if (type.getKind() != TypeKind.DECLARED) {
            return "say which type it is";
        }
        DeclaredType declared = (DeclaredType) type;
        TypeElement element = (TypeElement) declared.asElement();
        String name = element.getQualifiedName().toString();
        if (element.getKind() == ElementKind.RECORD) {
            return "use a record without type parameters";
        }
        if (name.equals("java.util.List") && !declared.getTypeArguments().isEmpty()) {
            return "name the type of its elements, without a wildcard";
        }
        if (name.startsWith("java.time.")) {
            return TEXT;
        }
        return INSTEAD.getOrDefault(name, name.startsWith("java.") ? "use a record of your own" : "make it a record");
    }

    private static String listFor(TypeMirror array) {
        TypeMirror component = ((ArrayType) array).getComponentType();
        return switch (component.getKind()) {
            case CHAR -> "String";
            case BOOLEAN -> "List<Boolean>";
            case BYTE -> "List<Byte>";
            case SHORT -> "List<Short>";
            case INT -> "List<Integer>";
            case LONG -> "List<Long>";
            case ARRAY -> "List<" + inList((ArrayType) component) + ">";
            default -> "List<" + TypeText.of(component) + ">";
        };
    }

    /** An array in a list: as it is where it may be, else a list too. */
    private static String inList(ArrayType array) {
        return switch (array.getComponentType().getKind()) {
            case FLOAT, DOUBLE -> TypeText.of(array);
            default -> listFor(array);
        };
    }
}
