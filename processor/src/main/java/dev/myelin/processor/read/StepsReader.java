package dev.myelin.processor.read;

import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.Mode;
import dev.myelin.processor.model.Mode.StepModel;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads a class with steps: typed ones, or such as share a context. */
final class StepsReader {

    private final TypeLookup lookup;
    private final ModeTypes types;
    private final ContextReader contexts;
    private final StepReader steps;
    private final ContextStepReader contextSteps;
    private final MethodStyles methodStyles;
    private final FlowReader flows;

    StepsReader(TypeLookup lookup, ModeTypes types, ConstructionReader constructions) {
        this.lookup = lookup;
        this.types = types;
        this.contexts = new ContextReader(lookup);
        this.steps = new StepReader(lookup, constructions);
        this.contextSteps = new ContextStepReader(lookup, steps);
        this.methodStyles = new MethodStyles(contexts, steps);
        this.flows = new FlowReader(lookup, types, steps);
    }

    Checked<Mode> read(TypeElement action, Attributes attributes, Style style) {
        if (!style.stepClasses().isEmpty() && !style.stepMethods().isEmpty()) {
            ExecutableElement method = style.stepMethods().get(0);
            return Checked.failed(
                    Rule.STEP_STYLES_MIXED.at(steps.origin(method), action.getSimpleName(), method.getSimpleName()));
        }
        for (ExecutableElement method : style.stepMethods()) {
            Optional<TypeMirror> missing = TypeLookup.unresolved(method);
            if (missing.isPresent()) {
                return Checked.failed(Rule.UNRESOLVED_TYPE.at(
                        Origin.of(method), TypeText.of(missing.get()), "step method " + method.getSimpleName()));
            }
        }
        Checked<Boolean> typed = methodStyles.areTyped(action, attributes, style);
        if (typed.value() == null) {
            return new Checked<>(null, typed.problems());
        }
        return typed.value() ? flows.read(action, style) : overContext(action, attributes, style);
    }

    private Checked<Mode> overContext(TypeElement action, Attributes attributes, Style style) {
        List<Problem> problems = new ArrayList<>();
        Checked<ContextReader.Context> context = contexts.read(action, attributes, style);
        problems.addAll(context.problems());
        TypeMirror contextType =
                context.value() == null ? null : context.value().type();
        List<StepModel> read = new ArrayList<>();
        for (Attributes.NamedClass value : style.stepClasses()) {
            Checked<StepModel> step = steps.ofClass(value, action, contextType);
            problems.addAll(step.problems());
            step.get().ifPresent(read::add);
        }
        Checked<List<StepModel>> methods = contextSteps.read(style.stepMethods(), action, contextType);
        problems.addAll(methods.problems());
        methods.get().ifPresent(read::addAll);
        if (context.value() == null) {
            return new Checked<>(null, problems);
        }
        return mode(action, style, context.value(), read, problems);
    }

    private Checked<Mode> mode(
            TypeElement action,
            Style style,
            ContextReader.Context context,
            List<StepModel> read,
            List<Problem> problems) {
        if (style.setupSteps() != null) {
            problems.addAll(checkSetupSteps(action, style.setupSteps(), context.type()));
        }
        problems.addAll(checkBase(action, style, context));
        Checked<ValueModel> params = types.params(context.params(), action, context.origin());
        problems.addAll(params.problems());
        Checked<ValueModel> result = result(action, context.type());
        problems.addAll(result.problems());
        Mode mode = params.value() == null
                ? null
                : new Mode.Steps(params.value(), context.name(), read, result.value(), style.setupSteps() != null);
        return new Checked<>(mode, problems);
    }

    private List<Problem> checkSetupSteps(TypeElement action, ExecutableElement method, TypeMirror context) {
        boolean fits = method.getParameters().size() == 1
                && method.getReturnType().getKind() == TypeKind.VOID
                && isCallable(method)
                && lookup.checkedException(method) == null
                && method.getParameters().get(0).asType() instanceof DeclaredType registry
                && TypeLookup.isNamed(registry, RuntimeTypes.STEP_REGISTRY)
                && registry.getTypeArguments().size() == 1
                && lookup.types().isSameType(registry.getTypeArguments().get(0), context);
        return fits
                ? List.of()
                : List.of(
                        Rule.SETUP_STEPS_SIGNATURE.at(Origin.of(method), action.getSimpleName(), TypeText.of(context)));
    }

    /** An action with the base's helpers and a context are about the same parameters. */
    private List<Problem> checkBase(TypeElement action, Style style, ContextReader.Context context) {
        if (!style.extendsBase()) {
            return List.of();
        }
        Checked<List<TypeMirror>> base = types.arguments(
                action, RuntimeTypes.BASE_INFERENCE_ACTION, "BaseInferenceAction<MyParams>", Origin.of(action));
        if (base.value() == null) {
            return base.problems();
        }
        TypeMirror params = base.value().get(0);
        return lookup.types().isSameType(params, context.params())
                ? List.of()
                : List.of(Rule.CONTEXT_PARAMS_DIFFER.at(
                        context.origin(),
                        TypeText.of(context.type()),
                        TypeText.of(context.params()),
                        action.getSimpleName(),
                        TypeText.of(params)));
    }

    /** The author's {@code result(context)}; no value and no problem when there is none. */
    private Checked<ValueModel> result(TypeElement action, TypeMirror context) {
        @Nullable
        ExecutableElement method =
                lookup.methods(action, "result").stream().findFirst().orElse(null);
        if (method == null) {
            return new Checked<>(null, List.of());
        }
        boolean fits = method.getParameters().size() == 1
                && method.getReturnType().getKind() != TypeKind.VOID
                && isCallable(method)
                && lookup.types()
                        .isAssignable(context, method.getParameters().get(0).asType());
        return fits
                ? types.result(method.getReturnType(), action, Origin.of(method))
                : Checked.failed(
                        Rule.RESULT_SIGNATURE.at(Origin.of(method), action.getSimpleName(), TypeText.of(context)));
    }

    private static boolean isCallable(ExecutableElement method) {
        return !method.getModifiers().contains(Modifier.PRIVATE)
                && !method.getModifiers().contains(Modifier.STATIC);
    }
}
