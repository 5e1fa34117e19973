package dev.myelin.processor.read;

import com.palantir.javapoet.ClassName;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * A value of Immutables: known by its annotation, and its class by the name that the default style gives it.
 *
 * @param declaration the author's type, which has the attributes
 * @param name the class that Immutables generates for it
 * @param generated the same; null as long as it has not been generated
 */
record ImmutableValue(
        TypeElement declaration, ClassName name, @Nullable TypeElement generated) {

    private static final String PREFIX = "org.immutables.value.Value.";
    private static final String IMMUTABLE = PREFIX + "Immutable";
    private static final String ENCLOSING = PREFIX + "Enclosing";
    private static final String ABSTRACT = "Abstract";

    /** Jackson's way to the generated class, which is found without. */
    private static final Set<String> DIRECTIONS = Set.of(
            "com.fasterxml.jackson.databind.annotation.JsonSerialize",
            "com.fasterxml.jackson.databind.annotation.JsonDeserialize");

    /** The value that a type is, be it the author's or the generated one; empty for any other. */
    static Optional<ImmutableValue> of(TypeElement type, TypeLookup lookup) {
        if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.INTERFACE) {
            return Optional.empty();
        }
        if (isAnnotated(type)) {
            ClassName name = nameFor(type);
            return Optional.of(new ImmutableValue(type, name, lookup.elements().getTypeElement(name.canonicalName())));
        }
        return lookup.types().directSupertypes(type.asType()).stream()
                .filter(above -> above.getKind() == TypeKind.DECLARED)
                .map(TypeLookup::element)
                .filter(above -> isAnnotated(above) && !type.getModifiers().contains(Modifier.ABSTRACT))
                .findFirst()
                .map(above -> new ImmutableValue(above, ClassName.get(type), type));
    }

    private static boolean isAnnotated(TypeElement type) {
        return Attributes.of(type, IMMUTABLE).isPresent();
    }

    private static ClassName nameFor(TypeElement value) {
        String name = withoutAbstract(value);
        String packageName = ClassName.get(value).packageName();
        for (Element at = value.getEnclosingElement(); at instanceof TypeElement outer; at = at.getEnclosingElement()) {
            if (Attributes.of(outer, ENCLOSING).isPresent()) {
                return ClassName.get(packageName, "Immutable" + withoutAbstract(outer), name);
            }
        }
        return ClassName.get(packageName, "Immutable" + name);
    }

    private static String withoutAbstract(TypeElement type) {
        String name = type.getSimpleName().toString();
        return name.startsWith(ABSTRACT) && name.length() > ABSTRACT.length()
                ? name.substring(ABSTRACT.length())
                : name;
    }

    /** The builder's class; null when the generated class has none that generated code can use. */
    @Nullable
    TypeElement builder(Walk walk) {
        if (generated == null) {
            return null;
        }
        return ElementFilter.methodsIn(generated.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals("builder"))
                .filter(method -> method.getParameters().isEmpty()
                        && method.getModifiers().contains(Modifier.STATIC)
                        && walk.canReach(method))
                .map(ExecutableElement::getReturnType)
                .filter(DeclaredType.class::isInstance)
                .map(TypeLookup::element)
                .filter(builder -> builder.getSimpleName().contentEquals("Builder")
                        && generated.equals(builder.getEnclosingElement()))
                .findFirst()
                .orElse(null);
    }

    /** Whether an accessor's attribute has a value of its own when nobody gives one. */
    static boolean hasDefault(ExecutableElement accessor) {
        return Attributes.of(accessor, PREFIX + "Default").isPresent();
    }

    /** Whether an annotation on a value tells Jackson where the generated class is, and nothing else. */
    static boolean isDirection(AnnotationMirror mirror) {
        return DIRECTIONS.contains(Annotations.name(mirror))
                && mirror.getElementValues().keySet().stream()
                        .map(attribute -> attribute.getSimpleName().toString())
                        .allMatch(Set.of("as", "builder")::contains);
    }
}
