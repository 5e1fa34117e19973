package dev.myelin.batch;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A predictor returned something else than one output for each input. */
final class WrongOutputs extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private WrongOutputs(String what) {
        super("infer returned " + what + "; it must return one output for each input, in order", null, false, false);
    }

    static <O> List<O> refuse(@Nullable List<O> outputs, int inputs) throws WrongOutputs {
        if (outputs == null) {
            throw new WrongOutputs("null");
        }
        if (outputs.size() != inputs) {
            throw new WrongOutputs(outputs.size() + " outputs for " + inputs + " inputs");
        }
        for (O output : outputs) {
            if (output == null) {
                throw new WrongOutputs("a null among its outputs");
            }
        }
        return outputs;
    }
}
