package dev.myelin.processor.read;

import dev.myelin.processor.model.Constraint;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.model.ValueType.Element;
import dev.myelin.processor.model.ValueType.Free;
import dev.myelin.processor.model.ValueType.Kind;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What a type is, at the place where it is used. */
final class TypeReader {

    private final Walk walk;
    private final ConstraintReader constraints;
    private final NamedTypes named;

    TypeReader(Walk walk, ConstraintReader constraints) {
        this.walk = walk;
        this.constraints = constraints;
        this.named = new NamedTypes(walk);
    }

    /**
     * The constraints on a component that are not for its array but for what is in it. To the compiler all that stands
     * before an array is also about the innermost elements.
     *
     * @param names the names of all annotations on the component
     */
    record ForElements(Set<String> names, List<Constraint> constraints) {

        static final ForElements NONE = new ForElements(Set.of(), List.of());
    }

    /** Null when it is none that parameters and results may have; a problem says so. */
    @Nullable
    ValueType read(TypeUse use, Site site) {
        return read(use, site, ForElements.NONE);
    }

    /** A component's type. */
    @Nullable
    ValueType read(TypeUse use, Site site, ForElements forElements) {
        return switch (use.kind()) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, CHAR ->
                new ValueType.Scalar(Kind.valueOf(use.kind().name()), false);
            case ARRAY -> array(use, site, forElements);
            case DECLARED -> declared(use, site);
            case ERROR -> {
                TypeMirror missing = TypeLookup.unresolved(use.type()).orElse(use.type());
                walk.problem(Rule.UNRESOLVED_TYPE, site.origin(), TypeText.of(missing), site.path());
                yield null;
            }
            default -> unsupported(use, site);
        };
    }

    private @Nullable ValueType array(TypeUse array, Site site, ForElements forElements) {
        TypeUse inside = array.component();
        if (inside.kind() == TypeKind.BYTE) {
            refuseOnBytes(inside, site, forElements);
            return new ValueType.Scalar(Kind.BYTES, false);
        }
        boolean generic =
                inside.kind() == TypeKind.DECLARED && !inside.arguments().isEmpty();
        if (inside.kind() == TypeKind.CHAR || generic) {
            return unsupported(array, site);
        }
        boolean innermost = inside.kind() != TypeKind.ARRAY;
        List<Constraint> asked = new ArrayList<>(innermost ? forElements.constraints() : List.of());
        asked.addAll(constraints.on(inside, forElements.names(), site));
        Element element = element(inside, read(inside, site, forElements), asked, site);
        return element == null ? null : new ValueType.ArrayOf(element);
    }

    /** Bytes are one text in JSON, so that there are no elements to be checked. */
    private void refuseOnBytes(TypeUse bytes, Site site, ForElements forElements) {
        nullableOf(bytes, new ValueType.Scalar(Kind.BYTE, false), site);
        List<Constraint> asked = new ArrayList<>(forElements.constraints());
        asked.addAll(constraints.on(bytes, forElements.names(), site));
        for (Constraint constraint : asked) {
            walk.problem(
                    Rule.CONSTRAINT_ON_ELEMENTS,
                    site.origin(),
                    constraint.ask().annotation(),
                    "the bytes of " + site.path());
        }
    }

    private @Nullable ValueType declared(TypeUse use, Site site) {
        String name = use.element().getQualifiedName().toString();
        Optional<? extends ValueType> simple = ScalarTypes.of(name)
                .<ValueType>map(scalar -> scalar)
                .or(() -> ScalarTypes.inOptional(name).map(scalar -> new ValueType.OptionalOf(plain(scalar))));
        if (simple.isPresent()) {
            return simple.get();
        }
        return switch (name) {
            case "java.lang.Object" -> new Free(Free.Form.OBJECT);
            case "com.fasterxml.jackson.databind.JsonNode" -> new Free(Free.Form.JSON_NODE);
            case "java.util.List" -> container(use, site, ValueType.ListOf::new);
            case "java.util.Set" -> container(use, site, ValueType.SetOf::new);
            case "java.util.Optional" -> optional(use, site);
            case "java.util.Map" -> map(use, site);
            default -> named.read(use, site);
        };
    }

    private @Nullable ValueType container(TypeUse use, Site site, Function<Element, ValueType> type) {
        if (isOpen(use)) {
            return unsupported(use, site);
        }
        Element element = element(use.arguments().get(0), site);
        return element == null ? null : type.apply(element);
    }

    private @Nullable ValueType optional(TypeUse use, Site site) {
        if (isOpen(use)) {
            return unsupported(use, site);
        }
        TypeUse inside = use.arguments().get(0);
        ValueType type = read(inside, site);
        if (type instanceof ValueType.OptionalOf) {
            return unsupported(use, site);
        }
        // Null stands for none, whatever the author says of nullness here.
        return type == null
                ? null
                : new ValueType.OptionalOf(new Element(type, false, constraints.on(inside, Set.of(), site)));
    }

    private @Nullable ValueType map(TypeUse use, Site site) {
        if (isOpen(use)) {
            return unsupported(use, site);
        }
        TypeUse key = use.arguments().get(0);
        TypeUse value = use.arguments().get(1);
        boolean text = key.isNamed("java.lang.String");
        if (!text && !key.isEnum() && key.kind() != TypeKind.ERROR) {
            return unsupported(use, site);
        }
        ValueType keyType = read(key, site);
        Element element = element(value, site);
        if (keyType == null || element == null) {
            return null;
        }
        List<Constraint> onKey = constraints.on(key, Set.of(), site);
        boolean free = text && element.type().equals(new Free(Free.Form.OBJECT));
        return free && onKey.isEmpty() && element.constraints().isEmpty()
                ? Free.OBJECT_MAP
                : new ValueType.MapOf(new Element(keyType, false, onKey), element);
    }

    private @Nullable Element element(TypeUse use, Site site) {
        return element(use, read(use, site), constraints.on(use, Set.of(), site), site);
    }

    private @Nullable Element element(TypeUse use, @Nullable ValueType type, List<Constraint> asked, Site site) {
        if (type == null) {
            return null;
        }
        Constrained constrained = Constrained.of(type, asked);
        return new Element(constrained.type(), nullableOf(use, type, site), constrained.constraints());
    }

    private static Element plain(ValueType type) {
        return new Element(type, false, List.of());
    }

    /** Whether null may be an element; a problem when it can be none. */
    private boolean nullableOf(TypeUse use, ValueType type, Site site) {
        if (use.isNullable() && isNeverNull(use.kind(), type)) {
            walk.problem(
                    Rule.NULLABLE_PRIMITIVE, site.origin(), "each element of " + site.path(), TypeText.of(use.type()));
            return false;
        }
        return use.isNullable();
    }

    /** Whether a type has no null, or a value of its own that stands for it. */
    static boolean isNeverNull(TypeKind kind, ValueType type) {
        return kind.isPrimitive() || type instanceof ValueType.OptionalOf;
    }

    private static boolean isOpen(TypeUse use) {
        return use.arguments().isEmpty() || use.hasWildcard();
    }

    private @Nullable ValueType unsupported(TypeUse use, Site site) {
        return named.unsupported(use, site, Advice.insteadOf(use.type()));
    }
}
