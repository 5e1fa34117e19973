package dev.myelin.error;

import java.io.Serial;

/** No action of the asked name. The message lists those there are. */
public final class UnknownAction extends MyelinException {

    @Serial
    private static final long serialVersionUID = 1L;

    public UnknownAction(String message) {
        super(message, null);
    }

    @Override
    public String code() {
        return "unknown_action";
    }

    @Override
    public int exitStatus() {
        return EXIT_REFUSED;
    }

    @Override
    public int httpStatus() {
        return 404;
    }
}
