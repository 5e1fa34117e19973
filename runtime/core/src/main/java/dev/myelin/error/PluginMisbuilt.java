package dev.myelin.error;

import java.io.Serial;

/** A plugin was built without the processor, or its index names a class that is not there. */
public final class PluginMisbuilt extends MyelinException {

    @Serial
    private static final long serialVersionUID = 1L;

    public PluginMisbuilt(String message) {
        super(message, null);
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
