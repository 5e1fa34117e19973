package dev.myelin.error;

import java.io.Serial;

/** A model token, which names the model of a request and says by whose access to fetch it, is not to be trusted. */
public final class InvalidModelToken extends MyelinException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param problem to follow "the model token": never a part of the token */
    public InvalidModelToken(String problem) {
        super("the model token " + problem, null);
    }

    @Override
    public String code() {
        return "invalid_model_token";
    }

    @Override
    public int exitStatus() {
        return EXIT_REFUSED;
    }

    @Override
    public int httpStatus() {
        return 401;
    }
}
