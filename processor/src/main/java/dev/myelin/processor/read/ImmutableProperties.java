package dev.myelin.processor.read;

import dev.myelin.processor.model.Member;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a value of Immutables: its abstract accessors, and those with a default. What it derives from them is
 * not its own.
 */
final class ImmutableProperties {

    private final DeclaredType value;
    private final Walk walk;
    private final Types types;
    private final @Nullable TypeElement generated;
    private final @Nullable TypeElement builder;

    /** Of a result nobody makes a value, so that its builder does not matter. */
    private ImmutableProperties(ImmutableValue value, Walk walk) {
        this.value = (DeclaredType) value.declaration().asType();
        this.walk = walk;
        this.types = walk.lookup().types();
        this.generated = value.generated();
        this.builder = walk.use() == Use.PARAMS ? value.builder(walk) : null;
    }

    static List<Property> of(ImmutableValue value, Walk walk) {
        ImmutableProperties reader = new ImmutableProperties(value, walk);
        List<Property> properties = new ArrayList<>();
        for (ExecutableElement accessor : accessors(value.declaration(), walk.lookup())) {
            reader.property(accessor).ifPresent(properties::add);
        }
        return properties;
    }

    /** Those of supertypes first; one that is declared anew stands in the place of the first. */
    private static List<ExecutableElement> accessors(TypeElement declaration, TypeLookup lookup) {
        List<TypeElement> hierarchy = new ArrayList<>(lookup.withSupertypes(declaration));
        Collections.reverse(hierarchy);
        Map<String, ExecutableElement> accessors = new LinkedHashMap<>();
        for (TypeElement type : hierarchy) {
            for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
                if (method.getParameters().isEmpty()
                        && method.getReturnType().getKind() != TypeKind.VOID
                        && !method.getModifiers().contains(Modifier.STATIC)) {
                    accessors.put(method.getSimpleName().toString(), method);
                }
            }
        }
        return accessors.values().stream()
                .filter(method ->
                        method.getModifiers().contains(Modifier.ABSTRACT) || ImmutableValue.hasDefault(method))
                .toList();
    }

    private Optional<Property> property(ExecutableElement accessor) {
        String method = accessor.getSimpleName().toString();
        String name = attribute(method, accessor.getReturnType());
        TypeMirror type = ((ExecutableType) types.asMemberOf(value, accessor)).getReturnType();
        Member setter = builder == null ? null : initializer(List.of(method, name), type, builder);
        if (builder != null && setter == null) {
            String declaration = TypeText.of(TypeLookup.element(value));
            walk.problem(Rule.IMMUTABLE_UNFIT, Origin.of(accessor), declaration, "builder method for " + method + "()");
            return Optional.empty();
        }
        Places places = Places.of(accessor);
        if (builder != null
                && type.getKind() == TypeKind.ARRAY
                && places.isNullable(walk.lookup())
                && !takesNull(accessor)) {
            refuseNull(accessor, type);
        }
        return Optional.of(new Property(
                name,
                new TypeUse(type, places.types(walk.lookup())),
                places,
                places.isNullable(walk.lookup()),
                walk.canReach(accessor) ? Member.method(method) : null,
                setter,
                ImmutableValue.hasDefault(accessor)));
    }

    /** Whether null is a value in the generated class too: Immutables overlooks some annotations of arrays. */
    private boolean takesNull(ExecutableElement accessor) {
        return generated != null
                && ElementFilter.methodsIn(generated.getEnclosedElements()).stream()
                        .filter(method -> method.getSimpleName().equals(accessor.getSimpleName()))
                        .anyMatch(method -> Places.of(method).isNullable(walk.lookup()));
    }

    private void refuseNull(ExecutableElement accessor, TypeMirror type) {
        String declaration = TypeText.of(TypeLookup.element(value));
        String lacking = "builder method for " + accessor.getSimpleName() + "() that takes null";
        Problem unfit = Rule.IMMUTABLE_UNFIT.at(Origin.of(accessor), declaration, lacking);
        String hint = "Immutables overlooks @Nullable on an array: make it an Optional<" + TypeText.of(type) + ">";
        walk.problem(new Problem(unfit.rule(), unfit.message(), hint, unfit.origin()));
    }

    /** An accessor's name as of a bean, whatever the style makes of it: the builder need not be there to tell. */
    private static String attribute(String accessor, TypeMirror type) {
        for (String prefix : type.getKind() == TypeKind.BOOLEAN ? List.of("get", "is") : List.of("get")) {
            int length = prefix.length();
            if (accessor.startsWith(prefix)
                    && accessor.length() > length
                    && Character.isUpperCase(accessor.charAt(length))) {
                return accessor.substring(length, length + 1).toLowerCase(Locale.ROOT) + accessor.substring(length + 1);
            }
        }
        return accessor;
    }

    /** The builder's method, by one of the names that the usual styles give. */
    private @Nullable Member initializer(List<String> names, TypeMirror type, TypeElement builder) {
        for (String name : names) {
            String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            for (String method : List.of(name, "set" + capital, "with" + capital)) {
                if (takes(builder, method, type)) {
                    return Member.method(method);
                }
            }
        }
        return null;
    }

    private boolean takes(TypeElement builder, String name, TypeMirror type) {
        return ElementFilter.methodsIn(builder.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .filter(method -> method.getParameters().size() == 1 && walk.canReach(method))
                .map(method -> types.erasure(method.getParameters().get(0).asType()))
                .anyMatch(parameter -> types.isAssignable(types.erasure(type), parameter));
    }
}
