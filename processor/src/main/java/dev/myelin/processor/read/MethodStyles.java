package dev.myelin.processor.read;

import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Tells typed steps from steps that are methods over a context: an action has only one kind. */
final class MethodStyles {

    private final ContextReader contexts;
    private final StepReader steps;

    MethodStyles(ContextReader contexts, StepReader steps) {
        this.contexts = contexts;
        this.steps = steps;
    }

    /** Whether an action's step methods are typed; no value when they are of both kinds, or of none. */
    Checked<Boolean> areTyped(TypeElement action, Attributes attributes, Style style) {
        List<Problem> problems = new ArrayList<>();
        List<ExecutableElement> typed = new ArrayList<>();
        List<ExecutableElement> overContext = new ArrayList<>();
        for (ExecutableElement method : style.stepMethods()) {
            boolean returnsResult = TypeLookup.isNamed(method.getReturnType(), RuntimeTypes.STEP_RESULT);
            long contextCount = method.getParameters().stream()
                    .filter(parameter -> contexts.isContext(parameter.asType()))
                    .count();
            if (contextCount == 1 && method.getParameters().size() == 1) {
                overContext.add(method);
            } else if (contextCount > 0 || returnsResult) {
                problems.add(Rule.STEP_WITHOUT_STYLE.at(
                        Origin.of(method),
                        method.getSimpleName(),
                        contextCount > 0 ? "takes the context beside other things" : "returns StepResult"));
            } else {
                typed.add(method);
            }
        }
        if (problems.isEmpty() && !typed.isEmpty()) {
            problems.addAll(besideTyped(action, attributes, style, typed.get(0), overContext));
        }
        return new Checked<>(problems.isEmpty() ? !typed.isEmpty() : null, problems);
    }

    private List<Problem> besideTyped(
            TypeElement action,
            Attributes attributes,
            Style style,
            ExecutableElement typed,
            List<ExecutableElement> overContext) {
        if (!overContext.isEmpty()) {
            ExecutableElement other = overContext.get(0);
            boolean otherIsLater =
                    style.stepMethods().indexOf(other) > style.stepMethods().indexOf(typed);
            return List.of(Rule.STEP_STYLES_UNLIKE.at(
                    steps.origin(otherIsLater ? other : typed),
                    action.getSimpleName(),
                    typed.getSimpleName(),
                    "the step " + other.getSimpleName() + " over a context"));
        }
        if (style.setupSteps() != null) {
            return List.of(Rule.STEP_STYLES_UNLIKE.at(
                    Origin.of(style.setupSteps()), action.getSimpleName(), typed.getSimpleName(), "setupSteps"));
        }
        return attributes.classValue("context").stream()
                .map(context -> Rule.STEP_STYLES_UNLIKE.at(
                        context.origin(), action.getSimpleName(), typed.getSimpleName(), "a context"))
                .toList();
    }
}
