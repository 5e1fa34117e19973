package dev.myelin.processor.read;

import dev.myelin.processor.model.Member;
import dev.myelin.processor.model.ValueType.Kind;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads what gives an enum's values in JSON: the method or field annotated {@code @JsonValue}. */
final class JsonValueReader {

    /** What may be a constant's value, as the runtime has it. */
    private static final Set<Kind> VALUES = Set.of(Kind.STRING, Kind.BYTE, Kind.SHORT, Kind.INT, Kind.LONG);

    private final Walk walk;

    JsonValueReader(Walk walk) {
        this.walk = walk;
    }

    /** A member that is annotated. */
    record Found(Element member, Attributes annotation) {

        /** Whether it is the same method, of another type. */
        boolean isSame(Found other) {
            return member.getKind() == other.member.getKind()
                    && member.getSimpleName().equals(other.member.getSimpleName());
        }
    }

    /** Those of an enum and its interfaces, the nearest first. */
    List<Found> find(TypeElement type) {
        List<Found> found = new ArrayList<>();
        for (TypeElement each : walk.lookup().withSupertypes(type)) {
            for (Element member : each.getEnclosedElements()) {
                Jackson.in(Places.of(member).annotations()).stream()
                        .filter(annotation -> annotation.name().equals(Jackson.VALUE) && annotation.flag("value"))
                        .forEach(annotation -> found.add(new Found(member, annotation)));
            }
        }
        return found;
    }

    /** The one that counts; null when there is none that generated code can use. */
    @Nullable
    Member read(List<Found> found, TypeElement type) {
        Member value = null;
        for (Found each : found) {
            boolean first = each.equals(found.get(0));
            String unfit = first ? unfit(each.member) : each.isSame(found.get(0)) ? null : "is not the only one";
            if (unfit != null) {
                String path = TypeText.of(type) + "." + each.member.getSimpleName();
                walk.problem(Rule.JSON_VALUE_UNFIT, each.annotation.origin(), path, unfit);
            } else if (first) {
                String name = each.member.getSimpleName().toString();
                value = new Member(name, each.member instanceof ExecutableElement);
            }
        }
        return value;
    }

    private @Nullable String unfit(Element member) {
        if (member.getModifiers().contains(Modifier.STATIC)) {
            return "is static";
        }
        if (!walk.canReach(member)) {
            return member.getModifiers().contains(Modifier.PRIVATE)
                    ? "is private"
                    : "cannot be used by the code generated in " + walk.home();
        }
        if (member instanceof ExecutableElement method) {
            TypeMirror thrown = walk.lookup().checkedException(method);
            if (!method.getParameters().isEmpty()) {
                return "takes a parameter";
            }
            return thrown == null
                    ? unfitType(method.getReturnType())
                    : "throws the checked exception " + TypeText.of(thrown);
        }
        return unfitType(member.asType());
    }

    private static @Nullable String unfitType(TypeMirror type) {
        boolean fits;
        if (type.getKind() == TypeKind.DECLARED) {
            String name = TypeLookup.element(type).getQualifiedName().toString();
            fits = ScalarTypes.of(name)
                    .filter(scalar -> VALUES.contains(scalar.kind()))
                    .isPresent();
        } else {
            fits = type.getKind().isPrimitive()
                    && VALUES.contains(Kind.valueOf(type.getKind().name()));
        }
        return fits ? null : "is of type " + TypeText.of(type);
    }
}
