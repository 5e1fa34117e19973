package dev.myelin.processor.read;

import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.Mode.Declared;
import dev.myelin.processor.model.Mode.StepModel;
import dev.myelin.processor.model.Mode.Undo;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads steps that are methods which take the context, with what skips and undoes them. */
final class ContextStepReader {

    private final TypeLookup lookup;
    private final StepReader steps;

    ContextStepReader(TypeLookup lookup, StepReader steps) {
        this.lookup = lookup;
        this.steps = steps;
    }

    /**
     * Reads them, in order.
     *
     * @param context null when it could not be read: then nothing is said of it
     */
    Checked<List<StepModel>> read(List<ExecutableElement> methods, TypeElement action, @Nullable TypeMirror context) {
        if (methods.isEmpty()) { // a rollback is out of place then, which another says
            return Checked.ok(List.of());
        }
        SideMethods sides = new SideMethods(lookup, action);
        Checked<Map<String, ExecutableElement>> rollbacks = sides.rollbacks(steps.names(methods));
        List<Problem> problems = new ArrayList<>();
        List<StepModel> read = new ArrayList<>();
        for (ExecutableElement method : methods) {
            read.add(step(method, action, context, sides, Objects.requireNonNull(rollbacks.value()), problems));
        }
        problems.addAll(rollbacks.problems());
        return new Checked<>(read, problems);
    }

    private StepModel step(
            ExecutableElement method,
            TypeElement action,
            @Nullable TypeMirror context,
            SideMethods sides,
            Map<String, ExecutableElement> rollbacks,
            List<Problem> problems) {
        Attributes attributes = Attributes.of(method, AnnotationNames.STEP).orElseThrow();
        problems.addAll(steps.unusable(method, sides));
        if (!TypeLookup.isNamed(method.getReturnType(), RuntimeTypes.STEP_RESULT)) {
            problems.add(Rule.STEP_METHOD_RETURN.at(
                    Origin.of(method), method.getSimpleName(), TypeText.of(method.getReturnType())));
        }
        VariableElement parameter = method.getParameters().get(0);
        if (!takes(parameter, context)) {
            problems.add(Rule.STEP_CONTEXT_UNFIT.at(
                    Origin.of(parameter),
                    method.getSimpleName(),
                    TypeText.of(parameter.asType()),
                    action.getSimpleName(),
                    TypeText.of(Objects.requireNonNull(context))));
        }
        Checked<Declared> declared = steps.declared(method, attributes, action);
        problems.addAll(declared.problems());
        Declared said = Objects.requireNonNull(declared.value());
        Checked<ExecutableElement> skipIf = sides.skipIf(attributes, said.name());
        problems.addAll(skipIf.problems());
        skipIf.get().filter(side -> !fits(side, false, context)).ifPresent(side -> problems.add(unfit("skipIf", side)));
        ExecutableElement undo = rollbacks.get(said.name());
        if (undo != null && !fits(undo, true, context)) {
            problems.add(unfit("rollback", undo));
        }
        return new StepModel.OfMethod(
                method.getSimpleName().toString(),
                skipIf.get().map(side -> side.getSimpleName().toString()).orElse(null),
                undo == null
                        ? null
                        : new Undo(
                                undo.getSimpleName().toString(),
                                undo.getParameters().size() > 1),
                said,
                attributes.origin());
    }

    private boolean takes(VariableElement parameter, @Nullable TypeMirror context) {
        return context == null || lookup.types().isSubtype(context, parameter.asType());
    }

    /** @param mayTakeResult whether it may take the step's result beside the context */
    private boolean fits(ExecutableElement method, boolean mayTakeResult, @Nullable TypeMirror context) {
        List<? extends VariableElement> parameters = method.getParameters();
        boolean takesResult = mayTakeResult
                && parameters.size() == 2
                && TypeLookup.isNamed(parameters.get(1).asType(), RuntimeTypes.STEP_RESULT);
        return (parameters.size() == 1 || takesResult) && takes(parameters.get(0), context);
    }

    private static Problem unfit(String kind, ExecutableElement method) {
        return Rule.SIDE_METHOD_CONTEXT.at(
                Origin.of(method),
                kind,
                method.getSimpleName(),
                kind.equals("skipIf") ? "the context" : "the context, or the context and the StepResult");
    }
}
