package dev.myelin.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A model does not exist, or its files cannot be had. */
public final class ModelUnavailable extends MyelinException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String modelId;
    private final boolean refused;

    private ModelUnavailable(String modelId, boolean refused, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.modelId = modelId;
        this.refused = refused;
    }

    /** A model that could not be had while the run was at work. */
    public static ModelUnavailable of(String modelId, String message, @Nullable Throwable cause) {
        return new ModelUnavailable(modelId, false, message, cause);
    }

    /** The same, said before any work began: a refusal. */
    public ModelUnavailable asRefusal() {
        String message = getMessage();
        return new ModelUnavailable(modelId, true, message == null ? "" : message, getCause());
    }

    /** The model that was asked for. */
    public String modelId() {
        return modelId;
    }

    @Override
    public String code() {
        return "model_unavailable";
    }

    @Override
    public int exitStatus() {
        return refused ? EXIT_REFUSED : EXIT_FAILED;
    }

    @Override
    public int httpStatus() {
        return refused ? 404 : 502;
    }
}
