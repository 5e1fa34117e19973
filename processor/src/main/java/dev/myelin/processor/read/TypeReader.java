package dev.myelin.processor.read;

import com.palantir.javapoet.ClassName;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.model.ValueType.Kind;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What a type is, at the place where it is used. Hands on the records and enums that it meets. */
final class TypeReader {

    private static final Map<String, Kind> BOXES = Map.of(
            "java.lang.Boolean", Kind.BOOLEAN,
            "java.lang.Byte", Kind.BYTE,
            "java.lang.Short", Kind.SHORT,
            "java.lang.Integer", Kind.INT,
            "java.lang.Long", Kind.LONG,
            "java.lang.Float", Kind.FLOAT,
            "java.lang.Double", Kind.DOUBLE,
            "java.lang.Character", Kind.CHAR);
    private static final String MODEL_ID = RuntimeTypes.MODEL_ID.canonicalName();

    private final Use use;
    private final Predicate<TypeElement> accessible;
    private final String fromPackage;
    private final Consumer<TypeElement> met;
    private final List<Problem> problems;

    /**
     * @param accessible whether code in {@code fromPackage} can name a type
     * @param met takes each record and enum that is used, as often as it is
     * @param problems takes what is wrong
     */
    TypeReader(
            Use use,
            Predicate<TypeElement> accessible,
            String fromPackage,
            Consumer<TypeElement> met,
            List<Problem> problems) {
        this.use = use;
        this.accessible = accessible;
        this.fromPackage = fromPackage;
        this.met = met;
        this.problems = problems;
    }

    /** Null when it is none that parameters and results may have; a problem says so. */
    @Nullable
    ValueType read(TypeMirror type, Site site) {
        return switch (type.getKind()) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, CHAR ->
                new ValueType.Scalar(Kind.valueOf(type.getKind().name()), false);
            case ARRAY -> array((ArrayType) type, site);
            case DECLARED -> declared((DeclaredType) type, site);
            case ERROR -> problem(Rule.UNRESOLVED_TYPE, site, TypeText.of(type), site.path());
            default -> unsupported(type, site);
        };
    }

    private @Nullable ValueType array(ArrayType type, Site site) {
        TypeMirror component = type.getComponentType();
        if (component.getKind() == TypeKind.ERROR) {
            return read(component, site);
        }
        if (component.getKind() != TypeKind.FLOAT && component.getKind() != TypeKind.DOUBLE) {
            return unsupported(type, site);
        }
        if (Nullness.isNullable(component)) {
            return problem(Rule.NULLABLE_PRIMITIVE, site, "each number of " + site.path(), TypeText.of(component));
        }
        return new ValueType.ArrayOf(
                element(new ValueType.Scalar(Kind.valueOf(component.getKind().name()), false), false));
    }

    private @Nullable ValueType declared(DeclaredType type, Site site) {
        TypeElement element = (TypeElement) type.asElement();
        String name = element.getQualifiedName().toString();
        if (BOXES.containsKey(name)) {
            return new ValueType.Scalar(BOXES.get(name), true);
        }
        if (name.equals("java.lang.String")) {
            return new ValueType.Scalar(Kind.STRING, false);
        }
        if (name.equals(MODEL_ID)) {
            return new ValueType.Scalar(Kind.MODEL_ID, false);
        }
        if (name.equals("java.util.List") && type.getTypeArguments().size() == 1) {
            return list(type, type.getTypeArguments().get(0), site);
        }
        if (name.equals("java.util.Map") && isFreeMap(type.getTypeArguments())) {
            return ValueType.Free.OBJECT_MAP;
        }
        boolean plainRecord = element.getKind() == ElementKind.RECORD
                && element.getTypeParameters().isEmpty();
        return plainRecord || element.getKind() == ElementKind.ENUM ? named(element, site) : unsupported(type, site);
    }

    private @Nullable ValueType list(DeclaredType list, TypeMirror element, Site site) {
        if (element.getKind() == TypeKind.WILDCARD) {
            return unsupported(list, site);
        }
        if (use == Use.PARAMS) {
            Constraints.names(element).forEach(name -> problem(Rule.CONSTRAINT_ON_ELEMENTS, site, name, site.path()));
        }
        ValueType elementType = read(element, site);
        return elementType == null ? null : new ValueType.ListOf(element(elementType, Nullness.isNullable(element)));
    }

    private static ValueType.Element element(ValueType type, boolean nullable) {
        return new ValueType.Element(type, nullable, List.of());
    }

    private static boolean isFreeMap(List<? extends TypeMirror> arguments) {
        return arguments.size() == 2
                && isNamed(arguments.get(0), "java.lang.String")
                && isNamed(arguments.get(1), "java.lang.Object");
    }

    private static boolean isNamed(TypeMirror type, String name) {
        return type.getKind() == TypeKind.DECLARED
                && ((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .contentEquals(name);
    }

    private @Nullable ValueType named(TypeElement element, Site site) {
        if (!accessible.test(element)) {
            return problem(
                    Rule.TYPE_NOT_ACCESSIBLE,
                    site,
                    TypeText.of(element),
                    site.path(),
                    fromPackage.isEmpty() ? "the unnamed package" : "package " + fromPackage);
        }
        met.accept(element);
        return new ValueType.Named(ClassName.get(element));
    }

    private @Nullable ValueType unsupported(TypeMirror type, Site site) {
        return problem(Rule.UNSUPPORTED_TYPE, site, TypeText.of(type), site.path(), Advice.insteadOf(type));
    }

    private @Nullable ValueType problem(Rule rule, Site site, Object... particulars) {
        problems.add(rule.at(site.origin(), particulars));
        return null;
    }
}
