package dev.myelin.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.FlowMethod;
import dev.myelin.processor.model.FlowMethod.Input;
import dev.myelin.processor.model.FlowPlan;
import dev.myelin.processor.model.GeneratedNames;
import dev.myelin.processor.model.Mode;
import dev.myelin.processor.model.Source;
import dev.myelin.processor.model.TypedStep;
import dev.myelin.processor.model.TypedStep.Output;
import dev.myelin.processor.model.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the calls of typed steps in their order; what one returns is a local that others take. */
final class FlowCalls {

    /** What a rollback calls the output of its step. */
    private static final String OUTPUT = "output";

    private final ClassName action;
    private final Mode.Typed mode;
    private final FlowPlan plan;
    private final boolean parallel;
    private final Map<Integer, String> locals = new HashMap<>();

    FlowCalls(ClassName action, Mode.Typed mode, boolean parallel) {
        this.action = action;
        this.mode = mode;
        this.plan = mode.plan();
        this.parallel = parallel;
        UniqueNames names = new UniqueNames("action", "params", "run", OUTPUT);
        for (int step : plan.order()) {
            if (plan.step(step).output() != null) {
                locals.put(step, names.take(plan.step(step).method()));
            }
        }
    }

    /** The type of what the steps give. */
    static TypeName result(Mode.Typed mode) {
        return mode.result() == null
                ? JavaTypes.of(ValueType.Free.OBJECT_MAP)
                : JavaTypes.boxed(mode.result().root());
    }

    MethodSpec run() {
        List<Integer> order = plan.order();
        int last = order.get(order.size() - 1);
        boolean lastIsResult = plan.untaken().equals(List.of(last)) && !parallel;
        MethodSpec.Builder method = MethodSpec.methodBuilder("run")
                .addModifiers(Modifier.STATIC)
                .returns(result(mode))
                .addParameter(action, "action")
                .addParameter(
                        JavaTypes.boxed(Objects.requireNonNull(mode.params()).root()), "params")
                .addParameter(RuntimeTypes.STEP_RUN, "run");
        if (plan.flow().steps().stream()
                .map(TypedStep::output)
                .anyMatch(output -> output != null && output.type().isRaw())) {
            method.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "rawtypes")
                    .build());
        }
        for (int step : order) {
            method.addStatement(step == last && lastIsResult ? CodeBlock.of("return $L", call(step)) : local(step));
        }
        if (!lastIsResult) {
            end(method);
        }
        return method.build();
    }

    private void end(MethodSpec.Builder method) {
        boolean hasResult = plan.untaken().size() == 1;
        String result = hasResult ? locals.get(plan.untaken().get(0)) : "run.summary()";
        if (parallel && !hasResult) {
            method.addStatement("run.join()");
        }
        method.addStatement(parallel && hasResult ? "return run.join($L)" : "return $L", result);
    }

    /** A call that keeps what the step returns. */
    private CodeBlock local(int step) {
        Output output = plan.step(step).output();
        return output == null
                ? call(step)
                : CodeBlock.of("$T $N = $L", localType(output), locals.get(step), call(step));
    }

    private TypeName localType(Output output) {
        TypeName type = output.type().type();
        if (!parallel) {
            return type;
        }
        return ParameterizedTypeName.get(RuntimeTypes.PENDING, output.nullable() ? JavaTypes.nullable(type) : type);
    }

    private CodeBlock call(int index) {
        TypedStep step = plan.step(index);
        CodeBlock.Builder code = CodeBlock.builder().add("run.step($L)", constant(index));
        if (step.skipIf() != null) {
            code.add("\n.skipIf(() -> $L)", invocation(index, step.skipIf()));
        }
        code.add("\n.$L(() -> $L", verb(step), invocation(index, step.work()));
        if (step.rollback() != null) {
            String argument = step.output() == null ? "()" : OUTPUT;
            code.add(",\n$>$>$L -> $L$<$<", argument, undo(index, step.rollback()));
        }
        return code.add(")").build();
    }

    private String verb(TypedStep step) {
        if (step.output() == null) {
            return parallel ? "startVoid" : "run";
        }
        return parallel ? "start" : "call";
    }

    private CodeBlock constant(int step) {
        return CodeBlock.of(
                "$T.$N",
                GeneratedNames.progress(action),
                plan.step(step).declared().constant());
    }

    private CodeBlock invocation(int step, FlowMethod method) {
        return invocation(step, method, locals);
    }

    /** Within a rollback the step's own output is the argument. */
    private CodeBlock undo(int step, FlowMethod rollback) {
        Map<Integer, String> names = new HashMap<>(locals);
        names.put(step, OUTPUT);
        return invocation(step, rollback, names);
    }

    private CodeBlock invocation(int step, FlowMethod method, Map<Integer, String> names) {
        CodeBlock arguments = method.inputs().stream()
                .map(input -> argument(step, input, names))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("action.$N($L)", method.name(), arguments);
    }

    private CodeBlock argument(int step, Input input, Map<Integer, String> names) {
        Source source = plan.source(input);
        if (source instanceof Source.Made made) {
            String name = Objects.requireNonNull(names.get(made.step()));
            return CodeBlock.of(parallel && !name.equals(OUTPUT) ? "$N.get()" : "$N", name);
        }
        return source instanceof Source.Given given ? given(step, given) : CodeBlock.of("params");
    }

    private CodeBlock given(int step, Source.Given given) {
        return switch (given) {
            case MODELS -> CodeBlock.of("run.models()");
            case MODEL -> CodeBlock.of("run.model()");
            case PROGRESS -> CodeBlock.of("run.progress($L)", constant(step));
            case RUNTIME -> CodeBlock.of("run.runtime()");
            case PLUGIN -> CodeBlock.of("run.plugin()");
        };
    }
}
