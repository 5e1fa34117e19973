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
            Map.entry("java.util.List", "say what is in it, such as List<String>"),
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
            return arrayAdvice(((ArrayType) type).getComponentType());
        }
        if (type.getKind() != TypeKind.DECLARED) {
            return "say which type it is";
        }
        TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
        if (element.getKind() == ElementKind.RECORD) {
            return "use a record without type parameters";
        }
        String name = element.getQualifiedName().toString();
        if (INSTEAD.containsKey(name)) {
            return INSTEAD.get(name);
        }
        if (name.startsWith("java.time.")) {
            return TEXT;
        }
        return name.startsWith("java.") ? "use one of the types in the hint" : "make it a record";
    }

    private static String arrayAdvice(TypeMirror component) {
        return switch (component.getKind()) {
            case BOOLEAN -> "use List<Boolean>";
            case BYTE -> "use List<Byte>";
            case SHORT -> "use List<Short>";
            case INT -> "use List<Integer>";
            case LONG -> "use List<Long>";
            case CHAR -> TEXT;
            default -> "use List<" + TypeText.of(component) + ">";
        };
    }
}
