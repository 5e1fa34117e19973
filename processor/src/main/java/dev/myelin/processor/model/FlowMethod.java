package dev.myelin.processor.model;

import dev.myelin.processor.problem.Origin;
import java.util.List;

/**
 * A method whose arguments come from the flow: the step itself, what skips it, or what undoes it.
 *
 * @param inputs its parameters, in order
 * @param origin the method
 */
public record FlowMethod(String name, List<Input> inputs, Origin origin) {

    /**
     * A parameter.
     *
     * @param nullable whether it takes null
     */
    public record Input(FlowType type, boolean nullable, Origin origin) {}
}
