package dev.myelin.serving.batch;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model returned something else than one output for each item. */
final class WrongOutputs extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private WrongOutputs(String what) {
        super("it returned " + what + "; it must return one output for each item, in order", null, false, false);
    }

    /** The outputs, copied: the model may keep its list, and change it. */
    static Object[] refuse(@Nullable List<?> returned, int items) throws WrongOutputs {
        if (returned == null) {
            throw new WrongOutputs("null");
        }
        Object[] outputs = returned.toArray();
        if (outputs.length != items) {
            throw new WrongOutputs(counted(outputs.length, "output") + " for " + counted(items, "item"));
        }
        for (Object output : outputs) {
            if (output == null) {
                throw new WrongOutputs("a null among its outputs");
            }
        }
        return outputs;
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
