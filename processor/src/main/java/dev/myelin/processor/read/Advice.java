package dev.myelin.processor.read;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What to use instead of a type that cannot cross JSON. */
final class Advice {

    private static final Map<String, String> INSTEAD = Stream.of(
                    all("use List", "lang.Iterable", "util.Collection", "util.SequencedCollection", "util.ArrayList"),
                    all("use List", "util.LinkedList", "util.Iterator", "util.stream.Stream", "util.Vector"),
                    all("use Set", "util.HashSet", "util.LinkedHashSet", "util.SortedSet", "util.TreeSet"),
                    all("use Set", "util.NavigableSet", "util.EnumSet"),
                    all("use Map", "util.HashMap", "util.LinkedHashMap", "util.SortedMap", "util.TreeMap"),
                    all("use Map", "util.NavigableMap", "util.EnumMap", "util.concurrent.ConcurrentMap"),
                    all("use String", "lang.CharSequence", "lang.StringBuilder", "util.regex.Pattern", "util.Locale"),
                    all("use String", "util.Currency", "nio.charset.Charset", "lang.Class"),
                    all("use double, long or BigDecimal", "lang.Number"),
                    all("use Path", "io.File"),
                    all("use URI", "net.URL"),
                    all("use Instant", "util.Date", "util.Calendar", "sql.Timestamp"),
                    all("use LocalDate", "sql.Date"))
            .flatMap(entries -> entries.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Advice() {}

    private static Map<String, String> all(String advice, String... names) {
        return Stream.of(names).collect(Collectors.toMap(name -> "java." + name, name -> advice));
    }

    static String insteadOf(TypeMirror type) {
        if (type.getKind() == TypeKind.ARRAY) {
            TypeMirror component = ((ArrayType) type).getComponentType();
            return component.getKind() == TypeKind.CHAR ? "use String" : "use List<" + TypeText.of(component) + ">";
        }
        if (type.getKind() != TypeKind.DECLARED) {
            return "say which type it is";
        }
        DeclaredType declared = (DeclaredType) type;
        TypeElement element = (TypeElement) declared.asElement();
        String name = element.getQualifiedName().toString();
        if (INSTEAD.containsKey(name)) {
            return INSTEAD.getOrDefault(name, "");
        }
        if (!element.getTypeParameters().isEmpty()) {
            return insteadOfGeneric(declared, element, name);
        }
        if (name.startsWith("com.fasterxml.jackson.databind.")) {
            return "use JsonNode";
        }
        if (name.startsWith("java.time.")) {
            return "use another type of java.time, or String";
        }
        return "use a record of your own";
    }

    private static String insteadOfGeneric(DeclaredType type, TypeElement element, String name) {
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        if (arguments.isEmpty()) {
            String example =
                    element.getTypeParameters().stream().map(each -> "String").collect(Collectors.joining(", "));
            return "say what is in it, as in " + element.getSimpleName() + "<" + example + ">";
        }
        if (arguments.stream().anyMatch(argument -> argument.getKind() == TypeKind.WILDCARD)) {
            return "name the type of its elements, without a wildcard";
        }
        return switch (name) {
            case "java.util.Optional" -> "one Optional is enough";
            case "java.util.Map" -> "its keys are to be of String or of an enum";
            default -> "use a record of your own";
        };
    }
}
