package dev.myelin.step;

import dev.myelin.context.RuntimeContext;
import java.util.ArrayList;
import java.util.List;

/** A context whose steps write down what they did. */
final class TraceContext extends BaseStepContext {

    final List<String> trace = new ArrayList<>();

    TraceContext(RuntimeContext runtime) {
        super(runtime);
    }
}
