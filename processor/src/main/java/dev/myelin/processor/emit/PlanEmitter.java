package dev.myelin.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.FlowMethod;
import dev.myelin.processor.model.FlowMethod.Input;
import dev.myelin.processor.model.FlowPlan;
import dev.myelin.processor.model.GeneratedNames;
import dev.myelin.processor.model.Mode;
import dev.myelin.processor.model.Source;
import dev.myelin.processor.model.TypedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the plan of an action's typed steps, and the calls that run them. */
final class PlanEmitter {

    private final ClassName action;
    private final FlowPlan plan;
    private final List<Integer> order;
    private final long parallelism;

    private PlanEmitter(ClassName action, FlowPlan plan, long parallelism) {
        this.action = action;
        this.plan = plan;
        this.order = plan.order();
        this.parallelism = parallelism;
    }

    /** @param parallelism how many steps may run at the same time */
    static TypeSpec emit(ClassName action, Mode.Typed mode, long parallelism) {
        PlanEmitter emitter = new PlanEmitter(action, mode.plan(), parallelism);
        return TypeSpec.classBuilder(GeneratedNames.steps(action))
                .addModifiers(Modifier.FINAL)
                .addJavadoc("The steps of {@link $T}, in the order that follows from their types.", action)
                .addField(FieldSpec.builder(RuntimeTypes.STEP_PLAN, "PLAN", Modifier.STATIC, Modifier.FINAL)
                        .initializer(emitter.planned())
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(new FlowCalls(action, mode, parallelism > 1).run())
                .build();
    }

    private CodeBlock planned() {
        CodeBlock steps =
                order.stream().map(step -> CodeBlock.of("\n$L", planned(step))).collect(CodeBlock.joining(","));
        CodeBlock parallel = parallelism > 1 ? CodeBlock.of(".parallel($L)", parallelism) : CodeBlock.of("");
        return CodeBlock.of("$T.of($>$>$L)$L$<$<", RuntimeTypes.STEP_PLAN, steps, parallel);
    }

    private CodeBlock planned(int index) {
        TypedStep step = plan.step(index);
        CodeBlock.Builder code = CodeBlock.builder();
        if (!plan.reads(index).isEmpty()) {
            List<Integer> places = new ArrayList<>(
                    plan.reads(index).stream().map(order::indexOf).sorted().toList());
            code.add(
                    ".reading($L)",
                    places.stream().map(place -> CodeBlock.of("$L", place)).collect(CodeBlock.joining(", ")));
        }
        if (step.output() != null) {
            code.add(".returning($L)", Literals.string(step.output().type().text()));
            code.add(step.output().nullable() ? ".orNull()" : "");
        }
        code.add(isUndoneAfterFailure(index, step) ? ".undoneAfterFailure()" : "");
        code.add(isKept(index) ? ".kept()" : "");
        CodeBlock planned = CodeBlock.of("$T.of($L)", RuntimeTypes.PLANNED_STEP, SpecCode.of(action, step.declared()));
        String join = code.isEmpty() || !SpecCode.hasPolicy(step.declared()) ? "$L$L" : "$L\n$>$>$L$<$<";
        return CodeBlock.of(join, planned, code.build());
    }

    /** A rollback that cannot do without what the step returns does not run when there is nothing. */
    private boolean isUndoneAfterFailure(int index, TypedStep step) {
        FlowMethod rollback = step.rollback();
        return rollback != null
                && rollback.inputs().stream()
                        .filter(input -> plan.source(input).equals(new Source.Made(index)))
                        .allMatch(Input::nullable);
    }

    /** Whether a rollback takes what a step returned. */
    private boolean isKept(int index) {
        return plan.flow().steps().stream()
                .map(TypedStep::rollback)
                .filter(Objects::nonNull)
                .flatMap(rollback -> rollback.inputs().stream())
                .anyMatch(input -> plan.source(input).equals(new Source.Made(index)));
    }
}
