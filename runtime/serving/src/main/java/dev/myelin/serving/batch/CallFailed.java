package dev.myelin.serving.batch;

import dev.myelin.error.Reasons;
import java.io.Serial;

/** The model failed on the items of a request, also without those of others. The cause is what it threw. */
public final class CallFailed extends BatchException {

    @Serial
    private static final long serialVersionUID = 1L;

    private CallFailed(String reason, Throwable cause) {
        super("the model failed: " + reason, cause);
    }

    static CallFailed of(Throwable cause) {
        return new CallFailed(reason(cause), cause);
    }

    /** What a model throws may throw when it is asked. */
    private static String reason(Throwable cause) {
        try {
            return Reasons.of(cause);
        } catch (Throwable e) {
            return cause.getClass().getName();
        }
    }
}
