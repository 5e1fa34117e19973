package dev.myelin.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** An action began its work and failed. The cause is what the author's code threw. */
public final class ActionFailed extends MyelinException {

    @Serial
    private static final long serialVersionUID = 1L;

    public ActionFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public String code() {
        return "action_failed";
    }

    @Override
    public int exitStatus() {
        return EXIT_FAILED;
    }

    @Override
    public int httpStatus() {
        return 500;
    }
}
