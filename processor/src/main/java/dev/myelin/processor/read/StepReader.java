package dev.myelin.processor.read;

import com.palantir.javapoet.ClassName;
import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.Construction;
import dev.myelin.processor.model.JsonNames;
import dev.myelin.processor.model.Mode.Declared;
import dev.myelin.processor.model.Mode.StepModel;
import dev.myelin.processor.model.Policy;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads one step: a class that an action lists, or a method of the action. */
final class StepReader {

    private final TypeLookup lookup;
    private final ConstructionReader constructions;
    private final PolicyReader policies;

    StepReader(TypeLookup lookup, ConstructionReader constructions) {
        this.lookup = lookup;
        this.constructions = constructions;
        this.policies = new PolicyReader(lookup);
    }

    /** Where a step method's {@code @Step} stands. */
    Origin origin(ExecutableElement method) {
        return Attributes.of(method, AnnotationNames.STEP)
                .map(Attributes::origin)
                .orElseGet(() -> Origin.of(method));
    }

    /** @param context null when it could not be read: then nothing is said of it */
    Checked<StepModel> ofClass(Attributes.NamedClass value, TypeElement action, @Nullable TypeMirror context) {
        TypeMirror type = value.type();
        if (type == null) {
            return Checked.failed(
                    Rule.UNRESOLVED_TYPE.at(value.origin(), value.text(), action.getSimpleName() + " as a step"));
        }
        if (type.getKind() != TypeKind.DECLARED) {
            return Checked.failed(Rule.NOT_A_CLASS.at(value.origin(), type.toString(), "no class type"));
        }
        TypeElement step = TypeLookup.element(type);
        List<TypeMirror> missing = lookup.unresolvedSupertypes(step);
        if (!missing.isEmpty()) {
            return Checked.failed(Rule.UNRESOLVED_TYPE.at(
                    value.origin(), TypeText.of(missing.get(0)), step.getSimpleName() + " as a supertype"));
        }
        Optional<DeclaredType> workflowStep = lookup.asSuper(step.asType(), RuntimeTypes.WORKFLOW_STEP);
        if (workflowStep.isEmpty()) {
            String wanted = context == null ? "YourContext" : TypeText.of(context);
            return Checked.failed(Rule.STEP_NOT_WORKFLOW_STEP.at(value.origin(), step.getSimpleName(), wanted));
        }
        List<Problem> problems = new ArrayList<>(contextProblems(step, workflowStep.get(), value, action, context));
        Checked<Construction> construction =
                constructions.read(step, lookup.elements().getPackageOf(action), value.origin());
        problems.addAll(construction.problems());
        Optional<Attributes> said = Attributes.of(step, AnnotationNames.STEP);
        Checked<Declared> declared =
                said.map(attributes -> declared(step, attributes, action)).orElse(new Checked<>(null, List.of()));
        problems.addAll(declared.problems());
        said.filter(attributes -> !attributes.string("skipIf").isEmpty())
                .ifPresent(attributes ->
                        problems.add(Rule.SKIP_ON_CLASS.at(attributes.origin("skipIf"), step.getSimpleName())));
        StepModel model = construction.value() == null
                ? null
                : new StepModel.OfClass(ClassName.get(step), construction.value(), declared.value(), value.origin());
        return new Checked<>(model, problems);
    }

    private List<Problem> contextProblems(
            TypeElement step,
            DeclaredType workflowStep,
            Attributes.NamedClass value,
            TypeElement action,
            @Nullable TypeMirror context) {
        if (workflowStep.getTypeArguments().isEmpty()) {
            return List.of(Rule.RAW_SUPERTYPE.at(
                    value.origin(),
                    step.getSimpleName(),
                    "WorkflowStep",
                    "WorkflowStep<" + (context == null ? "YourContext" : TypeText.of(context)) + ">"));
        }
        TypeMirror worksOn = workflowStep.getTypeArguments().get(0);
        if (context == null || lookup.types().isSubtype(context, worksOn)) {
            return List.of();
        }
        return List.of(Rule.STEP_CONTEXT_UNFIT.at(
                value.origin(),
                step.getSimpleName(),
                TypeText.of(worksOn),
                action.getSimpleName(),
                TypeText.of(context)));
    }

    /** What keeps generated code from calling a step method. */
    List<Problem> unusable(ExecutableElement method, SideMethods sides) {
        List<Problem> problems = new ArrayList<>();
        for (String reason : SideMethods.uncallable(method)) {
            problems.add(Rule.STEP_METHOD_UNUSABLE.at(Origin.of(method), method.getSimpleName(), reason));
        }
        problems.addAll(sides.throwsTooMuch(method));
        return problems;
    }

    /** The names of steps. */
    List<String> names(List<ExecutableElement> methods) {
        return methods.stream()
                .flatMap(method ->
                        Attributes.of(method, AnnotationNames.STEP)
                                .map(attributes -> name(method, attributes))
                                .stream())
                .toList();
    }

    private static String name(Element step, Attributes attributes) {
        String given = attributes.string("name");
        return attributes.isGiven("name") && !given.isEmpty()
                ? given
                : JsonNames.stepName(step.getSimpleName().toString());
    }

    /** What {@code @Step} says; always a value. */
    Checked<Declared> declared(Element step, Attributes attributes, TypeElement action) {
        Checked<Policy> policy = policies.read(
                attributes, step.getSimpleName().toString(), lookup.elements().getPackageOf(action));
        Declared declared = new Declared(
                name(step, attributes),
                attributes.number("weight"),
                attributes.isGiven("weight"),
                attributes.whole("proportion"),
                Objects.requireNonNull(policy.value()),
                attributes.origin("name"),
                attributes.origin("weight"),
                attributes.origin("proportion"));
        return new Checked<>(declared, policy.problems());
    }
}
