package dev.myelin.processor.read;

import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.model.Flow;
import dev.myelin.processor.model.FlowMethod;
import dev.myelin.processor.model.FlowPlan;
import dev.myelin.processor.model.FlowType;
import dev.myelin.processor.model.Mode;
import dev.myelin.processor.model.TypedStep;
import dev.myelin.processor.model.TypedStep.Output;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads a class whose steps are joined by the types of what they take and return. */
final class FlowReader {

    private final TypeLookup lookup;
    private final ModeTypes types;
    private final StepReader steps;
    private final FlowParams params;

    FlowReader(TypeLookup lookup, ModeTypes types, StepReader steps) {
        this.lookup = lookup;
        this.types = types;
        this.steps = steps;
        this.params = new FlowParams(types);
    }

    /** @param style has step methods, and they are typed */
    Checked<Mode> read(TypeElement action, Style style) {
        List<Problem> problems = new ArrayList<>();
        SideMethods sides = new SideMethods(lookup, action);
        FlowTypes flowTypes = new FlowTypes(lookup, lookup.elements().getPackageOf(action));
        Map<Integer, FlowMethod> methods = new TreeMap<>();
        List<TypedStep> read = new ArrayList<>();
        Checked<Map<String, ExecutableElement>> rollbacks = sides.rollbacks(steps.names(style.stepMethods()));
        for (ExecutableElement method : style.stepMethods()) {
            read.add(step(method, action, sides, rollbacks, flowTypes, methods, problems));
        }
        problems.addAll(rollbacks.problems());
        problems.addAll(flowTypes.problems());
        if (problems.stream().anyMatch(problem -> problem.rule() == Rule.UNRESOLVED_TYPE)) {
            return new Checked<>(null, problems);
        }
        Checked<FlowParams.Choice> choice =
                params.choose(action, style, flowTypes, List.copyOf(methods.values()), outputs(read));
        problems.addAll(choice.problems());
        FlowParams.Choice chosen = choice.value();
        if (chosen == null) {
            return new Checked<>(null, problems);
        }
        FlowPlan plan = new FlowPlan(new Flow(read, chosen.type(), chosen.rivals()));
        Checked<ValueModel> result = result(plan, action, flowTypes);
        problems.addAll(result.problems());
        return new Checked<>(new Mode.Typed(chosen.params(), plan, result.value()), problems);
    }

    private TypedStep step(
            ExecutableElement method,
            TypeElement action,
            SideMethods sides,
            Checked<Map<String, ExecutableElement>> rollbacks,
            FlowTypes flowTypes,
            Map<Integer, FlowMethod> methods,
            List<Problem> problems) {
        Attributes attributes = Attributes.of(method, AnnotationNames.STEP).orElseThrow();
        Checked<Mode.Declared> declared = steps.declared(method, attributes, action);
        problems.addAll(declared.problems());
        problems.addAll(steps.unusable(method, sides));
        Mode.Declared said = Objects.requireNonNull(declared.value());
        Checked<ExecutableElement> skipIf = sides.skipIf(attributes, said.name());
        problems.addAll(skipIf.problems());
        ExecutableElement rollback = Objects.requireNonNull(rollbacks.value()).get(said.name());
        return new TypedStep(
                Objects.requireNonNull(flow(method, sides, flowTypes, methods)),
                flowTypes.output(method),
                flow(skipIf.value(), sides, flowTypes, methods),
                flow(rollback, sides, flowTypes, methods),
                said,
                attributes.origin());
    }

    private static @Nullable FlowMethod flow(
            @Nullable ExecutableElement method,
            SideMethods sides,
            FlowTypes flowTypes,
            Map<Integer, FlowMethod> methods) {
        if (method == null) {
            return null;
        }
        FlowMethod flow = flowTypes.method(method);
        methods.put(sides.place(method), flow);
        return flow;
    }

    private static List<FlowType> outputs(List<TypedStep> steps) {
        return steps.stream()
                .map(TypedStep::output)
                .filter(Objects::nonNull)
                .map(Output::type)
                .toList();
    }

    /** What the one output is that no step takes. When the flow is broken nobody knows which that would be. */
    private Checked<ValueModel> result(FlowPlan plan, TypeElement action, FlowTypes flowTypes) {
        if (!plan.isJoined() || plan.untaken().size() != 1) {
            return new Checked<>(null, List.of());
        }
        TypedStep last = plan.step(plan.untaken().get(0));
        FlowType type = Objects.requireNonNull(last.output()).type();
        Origin where = last.work().origin();
        return types.result(Objects.requireNonNull(flowTypes.mirror(type)), action, where);
    }
}
