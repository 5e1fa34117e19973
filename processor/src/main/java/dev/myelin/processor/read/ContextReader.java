package dev.myelin.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the context that an action's steps share: from {@code context = ...}, else from what takes it. */
final class ContextReader {

    private final TypeLookup lookup;

    ContextReader(TypeLookup lookup) {
        this.lookup = lookup;
    }

    /**
     * A context.
     *
     * @param params the type of the parameters
     * @param name the context's type, for generated code
     * @param origin where it is named
     */
    record Context(TypeMirror type, TypeMirror params, TypeName name, Origin origin) {}

    /** Where a context is named. */
    private record Named(TypeMirror type, Origin origin) {}

    /** Whether a type is a context. */
    boolean isContext(TypeMirror type) {
        return lookup.asSuper(type, RuntimeTypes.BASE_STEP_CONTEXT).isPresent();
    }

    Checked<Context> read(TypeElement action, Attributes attributes, Style style) {
        Optional<Attributes.NamedClass> given = attributes.classValue("context");
        if (given.isPresent() && given.get().type() == null) {
            return Checked.failed(Rule.UNRESOLVED_TYPE.at(
                    given.get().origin(), given.get().text(), action.getSimpleName() + " as its context"));
        }
        Optional<Named> named = given.map(value -> new Named(Objects.requireNonNull(value.type()), value.origin()))
                .or(() -> ofStepMethod(style.stepMethods()))
                .or(() -> ofSetupSteps(style));
        if (named.isEmpty()) {
            return Checked.failed(Rule.CONTEXT_MISSING.at(
                    attributes.origin(),
                    action.getSimpleName(),
                    base(attributes).simpleName()));
        }
        return read(action, named.get(), base(attributes));
    }

    /** What a context extends. */
    private static ClassName base(Attributes action) {
        return action.name().equals(AnnotationNames.DEPLOYMENT_ACTION)
                ? RuntimeTypes.DEPLOYMENT_CONTEXT
                : RuntimeTypes.INFERENCE_CONTEXT;
    }

    private Optional<Named> ofStepMethod(List<ExecutableElement> methods) {
        return methods.stream().findFirst().map(method -> {
            var parameter = method.getParameters().get(0);
            return new Named(parameter.asType(), Origin.of(parameter));
        });
    }

    private static Optional<Named> ofSetupSteps(Style style) {
        ExecutableElement method = style.setupSteps();
        if (method != null
                && method.getParameters().size() == 1
                && method.getParameters().get(0).asType() instanceof DeclaredType registry
                && TypeLookup.isNamed(registry, RuntimeTypes.STEP_REGISTRY)
                && registry.getTypeArguments().size() == 1) {
            return Optional.of(new Named(
                    registry.getTypeArguments().get(0),
                    Origin.of(method.getParameters().get(0))));
        }
        return Optional.empty();
    }

    private Checked<Context> read(TypeElement action, Named named, ClassName baseName) {
        TypeMirror type = named.type();
        Optional<TypeMirror> unresolved = TypeLookup.unresolved(type)
                .or(() -> type.getKind() == TypeKind.DECLARED
                        ? lookup.unresolvedSupertypes(TypeLookup.element(type)).stream()
                                .findFirst()
                        : Optional.empty());
        if (unresolved.isPresent()) {
            return Checked.failed(Rule.UNRESOLVED_TYPE.at(
                    named.origin(), TypeText.of(unresolved.get()), action.getSimpleName() + " as its context"));
        }
        Optional<DeclaredType> base = lookup.asSuper(type, baseName);
        if (base.isEmpty()
                || base.get().getTypeArguments().isEmpty()
                || base.get().getTypeArguments().get(0).getKind() != TypeKind.DECLARED) {
            return Checked.failed(Rule.CONTEXT_UNFIT.at(
                    named.origin(),
                    TypeText.of(type),
                    action.getSimpleName(),
                    baseName.simpleName(),
                    baseName.simpleName()));
        }
        TypeMirror params = base.get().getTypeArguments().get(0);
        Context context = new Context(type, params, TypeName.get(type), named.origin());
        if (TypeLookup.isNamed(type, baseName)) {
            return Checked.ok(context);
        }
        return new Checked<>(context, constructorProblems(TypeLookup.element(type), context, action));
    }

    private List<Problem> constructorProblems(TypeElement type, Context context, TypeElement action) {
        PackageElement home = lookup.elements().getPackageOf(action);
        String unusable = lookup.unusable(type, home);
        if (unusable != null) {
            return List.of(Rule.CLASS_NOT_USABLE.at(context.origin(), type.getSimpleName(), unusable));
        }
        Optional<ExecutableElement> constructor = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(candidate -> candidate.getParameters().size() == 1)
                .filter(candidate ->
                        TypeLookup.isNamed(candidate.getParameters().get(0).asType(), RuntimeTypes.CONTEXT_INIT))
                .filter(candidate -> lookup.isVisible(candidate, home))
                .findFirst();
        if (constructor.isEmpty()) {
            String params = TypeText.of(context.params());
            return List.of(Rule.CONTEXT_CONSTRUCTOR.at(
                    context.origin(), type.getSimpleName(), params, type.getSimpleName(), params));
        }
        TypeMirror checked = lookup.checkedException(constructor.get());
        return checked == null
                ? List.of()
                : List.of(Rule.CONSTRUCTOR_THROWS.at(
                        Origin.of(constructor.get()), type.getSimpleName(), TypeText.of(checked)));
    }
}
