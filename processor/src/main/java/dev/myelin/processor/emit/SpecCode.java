package dev.myelin.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.GeneratedNames;
import dev.myelin.processor.model.Mode.Declared;
import dev.myelin.processor.model.Policy;
import java.time.Duration;
import java.util.List;

/** A step's spec as an expression: its constant, and how it is tried where that differs from the usual. */
final class SpecCode {

    private SpecCode() {}

    static CodeBlock of(ClassName action, Declared step) {
        CodeBlock spec =
                CodeBlock.of("$T.of($T.$N)", RuntimeTypes.STEP_SPEC, GeneratedNames.progress(action), step.constant());
        CodeBlock policy = policy(step.policy());
        return policy.isEmpty()
                ? spec
                : CodeBlock.of("$L\n$>$>.with($T.ONCE$L)$<$<", spec, RuntimeTypes.STEP_POLICY, policy);
    }

    /** Whether a step is tried in another way than usual. */
    static boolean hasPolicy(Declared step) {
        return !policy(step.policy()).isEmpty();
    }

    private static CodeBlock policy(Policy policy) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (policy.retries().value() != 0) {
            code.add(".withRetries($L)", policy.retries().value());
        }
        if (policy.backoffMillis().value() != Policy.USUAL_BACKOFF_MILLIS) {
            code.add(".withBackoff($L)", millis(policy.backoffMillis()));
        }
        if (!policy.retryOn().isEmpty()) {
            code.add(".withRetryOn($T.of($L))", List.class, classes(policy.retryOn()));
        }
        if (policy.timeoutMillis().value() != 0) {
            code.add(".withTimeout($L)", millis(policy.timeoutMillis()));
        }
        return code.build();
    }

    private static CodeBlock millis(Policy.Amount amount) {
        return CodeBlock.of("$T.ofMillis($L)", Duration.class, Literals.number(amount.value()));
    }

    private static CodeBlock classes(List<TypeName> types) {
        return types.stream().map(type -> CodeBlock.of("$T.class", type)).collect(CodeBlock.joining(", "));
    }
}
