package dev.myelin.processor.read;

import com.palantir.javapoet.TypeName;
import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.model.FlowMethod;
import dev.myelin.processor.model.FlowMethod.Input;
import dev.myelin.processor.model.FlowType;
import dev.myelin.processor.model.TypedStep.Output;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads what typed steps take and return, and remembers the types behind it. */
final class FlowTypes {

    private final TypeLookup lookup;
    private final PackageElement home;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<TypeName, TypeMirror> mirrors = new LinkedHashMap<>();

    /** @param home the package of the generated code */
    FlowTypes(TypeLookup lookup, PackageElement home) {
        this.lookup = lookup;
        this.home = home;
    }

    /** What is wrong with what was read. */
    List<Problem> problems() {
        return problems;
    }

    /** The type behind one that was read. */
    @Nullable
    TypeMirror mirror(FlowType type) {
        return mirrors.get(type.type());
    }

    FlowMethod method(ExecutableElement method) {
        List<Input> inputs = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            TypeMirror type = parameter.asType();
            inputs.add(new Input(
                    type(type, parameter),
                    nullable(
                            parameter,
                            new TypePlace(type, lookup.hidden(parameter)),
                            parameter.getSimpleName() + " of " + method.getSimpleName()),
                    Origin.of(parameter)));
        }
        return new FlowMethod(method.getSimpleName().toString(), inputs, Origin.of(method));
    }

    /** Null for {@code void}. */
    @Nullable
    Output output(ExecutableElement method) {
        TypeMirror type = method.getReturnType();
        String name = method.getSimpleName().toString();
        if (type.getKind() == TypeKind.VOID) {
            Attributes.of(method, AnnotationNames.NAMED)
                    .ifPresent(
                            named -> problems.add(Rule.NAMED_NOTHING.at(named.origin(), name, "it returns nothing")));
            return null;
        }
        hiddenFromHome(type)
                .ifPresent(hidden -> problems.add(Rule.TYPE_NOT_ACCESSIBLE.at(
                        Origin.of(method),
                        TypeText.of(hidden),
                        "what " + name + " returns",
                        Walk.shown(home.getQualifiedName().toString()))));
        TypePlace place = new TypePlace(type, lookup.hiddenOnReturn(method));
        return new Output(type(type, method), nullable(method, place, "what " + name + " returns"));
    }

    private boolean nullable(Element element, TypePlace place, String path) {
        boolean nullable = Nullness.isNullable(element) || place.isNullable();
        if (nullable && place.type().getKind().isPrimitive()) {
            problems.add(Rule.NULLABLE_PRIMITIVE.at(Origin.of(element), path, TypeText.of(place.type())));
            return false;
        }
        return nullable;
    }

    /** A type without a name. */
    FlowType type(TypeMirror type) {
        return type(type, "");
    }

    private FlowType type(TypeMirror type, Element place) {
        return type(type, named(place));
    }

    private FlowType type(TypeMirror type, String named) {
        TypeMirror boxed = type instanceof PrimitiveType primitive
                ? lookup.types().boxedClass(primitive).asType()
                : type;
        TypeName name = TypeName.get(boxed);
        mirrors.putIfAbsent(name, type);
        return new FlowType(name, named, TypeText.of(type), isRaw(boxed), erased(boxed), supertypes(boxed));
    }

    private String named(Element place) {
        Optional<Attributes> named = Attributes.of(place, AnnotationNames.NAMED);
        named.filter(attributes -> attributes.string("value").isBlank())
                .ifPresent(attributes -> problems.add(
                        Rule.NAMED_NOTHING.at(attributes.origin("value"), place.getSimpleName(), "its name is blank")));
        return named.map(attributes -> attributes.string("value"))
                .filter(name -> !name.isBlank())
                .orElse("");
    }

    private static String erased(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED ? TypeText.of(TypeLookup.element(type)) : TypeText.of(type);
    }

    /** Without {@code Object}, which is above everything. */
    private Set<String> supertypes(TypeMirror type) {
        Set<String> found = new LinkedHashSet<>();
        if (type.getKind() == TypeKind.DECLARED) {
            addSupertypes(type, found);
            found.remove("Object");
        }
        return found;
    }

    private void addSupertypes(TypeMirror type, Set<String> found) {
        for (TypeMirror above : lookup.types().directSupertypes(type)) {
            if (above.getKind() == TypeKind.DECLARED && found.add(erased(above))) {
                addSupertypes(above, found);
            }
        }
    }

    private static boolean isRaw(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isRaw(array.getComponentType());
        }
        return type instanceof DeclaredType declared
                && (declared.getTypeArguments().size()
                                != TypeLookup.element(declared)
                                        .getTypeParameters()
                                        .size()
                        || declared.getTypeArguments().stream().anyMatch(FlowTypes::isRaw));
    }

    /** The first class in a type that generated code cannot name. */
    private Optional<TypeElement> hiddenFromHome(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return hiddenFromHome(array.getComponentType());
        }
        if (!(type instanceof DeclaredType declared)) {
            return Optional.empty();
        }
        TypeElement element = TypeLookup.element(declared);
        return lookup.isVisible(element, home)
                ? declared.getTypeArguments().stream()
                        .flatMap(argument -> hiddenFromHome(argument).stream())
                        .findFirst()
                : Optional.of(element);
    }
}
