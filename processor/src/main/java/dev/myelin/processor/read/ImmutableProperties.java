package dev.myelin.processor.read;

import dev.myelin.processor.model.Member;
import dev.myelin.processor.problem.Origin;
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
    private final @Nullable TypeElement builder;

    private ImmutableProperties(DeclaredType value, @Nullable TypeElement builder, Walk walk) {
        this.value = value;
        this.walk = walk;
        this.types = walk.lookup().types();
        this.builder = builder;
    }

    /** The attributes. Of a result nobody makes a value, so that its builder does not matter. */
    static List<Property> of(ImmutableValue value, Walk walk) {
        TypeElement builder = walk.use() == Use.PARAMS ? value.builder(walk) : null;
        DeclaredType type = (DeclaredType) value.declaration().asType();
        ImmutableProperties reader = new ImmutableProperties(type, builder, walk);
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
        String name = accessor.getSimpleName().toString();
        TypeMirror type = ((ExecutableType) types.asMemberOf(value, accessor)).getReturnType();
        Optional<Initializer> initializer = builder == null
                ? Optional.of(new Initializer(withoutGet(name), null))
                : initializer(name, type, builder);
        if (initializer.isEmpty()) {
            walk.problem(
                    Rule.IMMUTABLE_UNFIT,
                    Origin.of(accessor),
                    TypeText.of(TypeLookup.element(value)),
                    "builder method for " + name + "()");
        }
        Places places = Places.of(accessor);
        return initializer.map(found -> new Property(
                found.attribute,
                new TypeUse(type, places.types()),
                places,
                places.isNullable(),
                Member.method(name),
                found.member,
                ImmutableValue.hasDefault(accessor)));
    }

    /** An attribute's name and the builder's method that takes it. */
    private record Initializer(String attribute, @Nullable Member member) {}

    /** By the names that the usual styles give: the accessor's, without its {@code get}, with a {@code set}. */
    private Optional<Initializer> initializer(String accessor, TypeMirror type, TypeElement builder) {
        for (String attribute : List.of(accessor, withoutGet(accessor))) {
            String capital = attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
            for (String method : List.of(attribute, "set" + capital, "with" + capital)) {
                if (takes(builder, method, type)) {
                    return Optional.of(new Initializer(attribute, Member.method(method)));
                }
            }
        }
        return Optional.empty();
    }

    private boolean takes(TypeElement builder, String name, TypeMirror type) {
        return ElementFilter.methodsIn(builder.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .filter(method -> method.getParameters().size() == 1 && walk.canReach(method))
                .map(method -> types.erasure(method.getParameters().get(0).asType()))
                .anyMatch(parameter -> types.isAssignable(types.erasure(type), parameter));
    }

    private static String withoutGet(String name) {
        boolean get = name.length() > 3 && name.startsWith("get") && Character.isUpperCase(name.charAt(3));
        return get ? name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4) : name;
    }
}
