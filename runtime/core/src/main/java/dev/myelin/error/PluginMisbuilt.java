package dev.myelin.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A plugin was built without the processor, or its index names a class that is not there. */
public final class PluginMisbuilt extends MyelinException {

    @Serial
    private static final long serialVersionUID = 1L;

    public PluginMisbuilt(String message) {
        this(message, null);
    }

    public PluginMisbuilt(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public String code() {
        return "plugin_misbuilt";
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
