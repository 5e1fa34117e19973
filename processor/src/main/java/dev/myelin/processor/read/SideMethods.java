package dev.myelin.processor.read;

import com.palantir.javapoet.ClassName;
import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import dev.myelin.processor.problem.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds the methods of an action that skip its steps and undo them. What they take is for others to judge. */
final class SideMethods {

    private final TypeLookup lookup;
    private final TypeElement action;

    SideMethods(TypeLookup lookup, TypeElement action) {
        this.lookup = lookup;
        this.action = action;
    }

    /** The method that says whether there is nothing to do; neither value nor problem when the step is never skipped. */
    Checked<ExecutableElement> skipIf(Attributes step, String stepName) {
        String name = step.string("skipIf");
        if (name.isEmpty()) {
            return new Checked<>(null, List.of());
        }
        Origin where = step.origin("skipIf");
        Optional<ExecutableElement> found =
                lookup.methods(action, name).stream().findFirst();
        if (found.isEmpty()) {
            return Checked.failed(Rule.SKIP_UNKNOWN.at(
                    where, stepName, name, action.getSimpleName(), Suggestions.didYouMean(name, methodNames())));
        }
        ExecutableElement method = found.get();
        List<Problem> missing = unresolved("skipIf", method);
        if (!missing.isEmpty()) {
            return new Checked<>(null, missing);
        }
        List<Problem> problems = new ArrayList<>(unusable("skipIf", method));
        if (method.getReturnType().getKind() != TypeKind.BOOLEAN) {
            problems.add(Rule.SKIP_RETURN.at(
                    Origin.of(method), method.getSimpleName(), TypeText.of(method.getReturnType())));
        }
        return new Checked<>(method, problems);
    }

    private List<String> methodNames() {
        return ElementFilter.methodsIn(action.getEnclosedElements()).stream()
                .map(method -> method.getSimpleName().toString())
                .toList();
    }

    /**
     * The methods that undo steps, by the steps' names.
     *
     * @param steps the names of the action's steps
     */
    Checked<Map<String, ExecutableElement>> rollbacks(Collection<String> steps) {
        Map<String, ExecutableElement> found = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(action.getEnclosedElements())) {
            Attributes.of(method, AnnotationNames.ROLLBACK).ifPresent(rollback -> {
                List<Problem> missing = unresolved("rollback", method);
                if (!missing.isEmpty()) {
                    problems.addAll(missing);
                    return;
                }
                String step = rollback.string("value");
                Origin where = rollback.origin("value");
                problems.addAll(unusable("rollback", method));
                if (method.getReturnType().getKind() != TypeKind.VOID) {
                    problems.add(Rule.ROLLBACK_RETURN.at(
                            Origin.of(method), method.getSimpleName(), TypeText.of(method.getReturnType())));
                }
                if (!steps.contains(step)) {
                    problems.add(Rule.ROLLBACK_UNKNOWN.at(
                            where,
                            method.getSimpleName(),
                            step,
                            action.getSimpleName(),
                            Suggestions.didYouMean(step, steps)));
                } else if (found.putIfAbsent(step, method) != null) {
                    problems.add(
                            Rule.ROLLBACK_TWICE.at(where, step, found.get(step).getSimpleName()));
                }
            });
        }
        return new Checked<>(found, problems);
    }

    private static List<Problem> unresolved(String kind, ExecutableElement method) {
        return TypeLookup.unresolved(method)
                .map(type -> Rule.UNRESOLVED_TYPE.at(
                        Origin.of(method), TypeText.of(type), kind + " method " + method.getSimpleName()))
                .map(List::of)
                .orElse(List.of());
    }

    /** What keeps generated code from calling such a method. */
    private List<Problem> unusable(String kind, ExecutableElement method) {
        List<Problem> problems = new ArrayList<>();
        for (String reason : reasons(method)) {
            problems.add(Rule.SIDE_METHOD_UNUSABLE.at(Origin.of(method), kind, method.getSimpleName(), reason));
        }
        problems.addAll(throwsTooMuch(method));
        return problems;
    }

    private List<String> reasons(ExecutableElement method) {
        List<String> reasons = new ArrayList<>(uncallable(method));
        boolean inherited = !action.equals(method.getEnclosingElement());
        if (reasons.isEmpty()
                && inherited
                && !lookup.isVisible(method, lookup.elements().getPackageOf(action))) {
            reasons.add("not visible here");
        }
        return reasons;
    }

    /** What keeps generated code from calling a method of an action: modifiers, and type parameters. */
    static List<String> uncallable(ExecutableElement method) {
        List<String> reasons = new ArrayList<>(
                TypeLookup.uncallable(method).stream().map(Modifier::toString).toList());
        if (!method.getTypeParameters().isEmpty()) {
            reasons.add("generic");
        }
        return reasons;
    }

    /** Generated code runs a method where any {@code Exception} may be thrown, but no other {@code Throwable}. */
    List<Problem> throwsTooMuch(ExecutableElement method) {
        for (TypeMirror thrown : method.getThrownTypes()) {
            if (lookup.asSuper(thrown, ClassName.get(Exception.class)).isEmpty()
                    && lookup.asSuper(thrown, ClassName.get(Error.class)).isEmpty()) {
                return List.of(Rule.STEP_THROWS.at(Origin.of(method), method.getSimpleName(), TypeText.of(thrown)));
            }
        }
        return List.of();
    }

    /** The place of a method among the members of its class; behind all of them when it is inherited. */
    int place(ExecutableElement method) {
        int place = action.getEnclosedElements().indexOf(method);
        return place < 0 ? Integer.MAX_VALUE : place;
    }
}
