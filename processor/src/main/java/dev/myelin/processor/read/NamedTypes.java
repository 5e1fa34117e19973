package dev.myelin.processor.read;

import com.palantir.javapoet.TypeName;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.problem.Rule;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The types that have a definition of their own, where they are used. Hands them on. */
final class NamedTypes {

    private final Walk walk;

    NamedTypes(Walk walk) {
        this.walk = walk;
    }

    /** Whether a type is one. */
    boolean isDefined(TypeUse use) {
        TypeElement element = use.element();
        boolean kind = element.getKind() == ElementKind.RECORD || element.getKind() == ElementKind.ENUM;
        boolean open = use.hasWildcard()
                || use.arguments().size() != element.getTypeParameters().size();
        return kind && !open;
    }

    /** Null when generated code cannot use the type; a problem says so. */
    @Nullable
    ValueType read(TypeUse use, Site site) {
        TypeElement element = use.element();
        if (!walk.canReach(element)) {
            walk.problem(Rule.TYPE_NOT_ACCESSIBLE, site.origin(), TypeText.of(element), site.path(), walk.home());
            return null;
        }
        Optional<TypeMirror> missing = TypeLookup.unresolved(use.type());
        if (missing.isPresent()) {
            walk.problem(Rule.UNRESOLVED_TYPE, site.origin(), TypeText.of(missing.get()), site.path());
            return null;
        }
        if (refuseOnArguments(use, TypeText.of(element), site)) {
            return null;
        }
        DeclaredType type = (DeclaredType) use.type();
        if (walk.growsTo(type)) {
            walk.problem(Rule.TYPE_GROWS, site.origin(), TypeText.of(use.declared()), site.path());
            return null;
        }
        walk.meet(type);
        return new ValueType.Named(TypeName.get(type));
    }

    /** A generic record is read the same way wherever its arguments are the same: what stands on them would be lost. */
    private boolean refuseOnArguments(TypeUse use, String generic, Site site) {
        for (TypeUse argument : use.arguments()) {
            Optional<String> lost = argument.annotations()
                    .filter(mirror -> Nullness.saysNullable(mirror) || ConstraintReader.isConstraint(mirror))
                    .map(mirror -> "@" + mirror.getAnnotationType().asElement().getSimpleName())
                    .findFirst();
            if (lost.isPresent()) {
                walk.problem(
                        Rule.CONSTRAINT_ON_ELEMENTS,
                        site.origin(),
                        lost.get(),
                        "the type argument of " + generic + " in " + site.path());
                return true;
            }
            if (argument.kind() == TypeKind.DECLARED && refuseOnArguments(argument, generic, site)) {
                return true;
            }
        }
        return false;
    }
}
