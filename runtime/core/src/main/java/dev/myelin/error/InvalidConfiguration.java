package dev.myelin.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A setting, an option or a configuration file is not usable. */
public final class InvalidConfiguration extends MyelinException {

    @Serial
    private static final long serialVersionUID = 1L;

    public InvalidConfiguration(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public String code() {
        return "invalid_configuration";
    }

    @Override
    public int exitStatus() {
        return EXIT_REFUSED;
    }

    @Override
    public int httpStatus() {
        return 500;
    }
}
