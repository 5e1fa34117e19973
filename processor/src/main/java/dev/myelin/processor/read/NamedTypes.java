package dev.myelin.processor.read;

import com.palantir.javapoet.TypeName;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Null when the type has no definition, or generated code cannot use it; a problem says so, or the compiler itself. */
    @Nullable
    ValueType read(TypeUse use, Site site) {
        TypeElement element = use.element();
        DeclaredType type = (DeclaredType) use.type();
        Optional<TypeMirror> missing = missing(type);
        if (missing.isPresent()) {
            return problem(Rule.UNRESOLVED_TYPE, site, TypeText.of(missing.get()), site.path());
        }
        boolean foreign = Platform.has(element) && !use.isEnum();
        if (foreign || isOpen(use)) {
            return unsupported(use, site, Advice.insteadOf(type));
        }
        if (!walk.canReach(element)) {
            return problem(Rule.TYPE_NOT_ACCESSIBLE, site, TypeText.of(element), site.path(), walk.home());
        }
        if (RecordProperties.isRefused(element)) {
            walk.giveUp();
            return null;
        }
        String unfit = unfit(type);
        if (unfit != null) {
            return unsupported(use, site, unfit);
        }
        Optional<ImmutableValue> immutable = ImmutableValue.of(element, walk.lookup());
        if (walk.use() == Use.PARAMS && immutable.isPresent() && refuse(immutable.get(), site)) {
            return null;
        }
        if (refuseOnArguments(use, TypeText.of(element), site)) {
            return null;
        }
        if (walk.growsTo(type)) {
            return problem(Rule.TYPE_GROWS, site, use.text(), site.path());
        }
        walk.meet(type);
        return new ValueType.Named(TypeName.get(type));
    }

    private Optional<TypeMirror> missing(DeclaredType type) {
        TypeElement element = TypeLookup.element(type);
        List<TypeMirror> needed = new ArrayList<>(walk.lookup().unresolvedSupertypes(element));
        needed.addAll(element.getPermittedSubclasses());
        return TypeLookup.unresolved(type)
                .or(() -> needed.stream().filter(TypeLookup::isUnresolved).findFirst());
    }

    private static boolean isOpen(TypeUse use) {
        return use.hasWildcard()
                || use.arguments().size() != use.element().getTypeParameters().size();
    }

    /** Why a type of an author cannot cross JSON; null when it can. */
    private @Nullable String unfit(DeclaredType type) {
        TypeElement element = TypeLookup.element(type);
        if (ImmutableValue.of(element, walk.lookup()).isPresent()) {
            return element.getTypeParameters().isEmpty()
                    ? null
                    : "it is a generic value of Immutables; make it a record";
        }
        return switch (element.getKind()) {
            case RECORD, ENUM -> null;
            case CLASS -> BeanProperties.unfit(type, walk);
            default ->
                Tags.isSealed(element)
                        ? SealedReader.unfit(element, new Tags(walk.lookup()))
                        : "make it a record, or a sealed interface of records";
        };
    }

    /** Refuses a value that no builder makes. Its class may come with the next round. */
    private boolean refuse(ImmutableValue value, Site site) {
        String declaration = TypeText.of(value.declaration());
        if (value.generated() == null) {
            String name = String.join(".", value.name().simpleNames());
            Problem missing = Rule.UNRESOLVED_TYPE.at(site.origin(), name, site.path());
            String hint = "Immutables generates it for " + declaration
                    + ": put org.immutables:value on the annotation processor path, and keep to the names of its default style";
            walk.problem(new Problem(missing.rule(), missing.message(), hint, missing.origin()));
            return true;
        }
        boolean unfit = value.builder(walk) == null;
        if (unfit) {
            walk.problem(Rule.IMMUTABLE_UNFIT, Origin.of(value.declaration()), declaration, "static builder()");
        }
        return unfit;
    }

    /** A generic record is read the same way wherever its arguments are the same: what stands on them would be lost. */
    private boolean refuseOnArguments(TypeUse use, String generic, Site site) {
        for (TypeUse argument : use.arguments()) {
            Optional<String> lost = argument.annotations().stream()
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

    @Nullable
    ValueType unsupported(TypeUse use, Site site, String advice) {
        return problem(Rule.UNSUPPORTED_TYPE, site, TypeText.of(use.type()), site.path(), advice);
    }

    private @Nullable ValueType problem(Rule rule, Site site, Object... particulars) {
        walk.problem(rule, site.origin(), particulars);
        return null;
    }
}
