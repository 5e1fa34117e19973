package dev.myelin.djl;

import ai.djl.Device;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a model is opened.
 *
 * @param engine DJL's name of the engine that runs it, such as {@link Djl#ONNX_RUNTIME}; null: the file's name tells
 * @param device where it runs
 * @param settings the engine's own, as DJL passes them on when it loads a model, such as {@code intraOpNumThreads} of
 *     ONNX Runtime; empty: as the engine likes
 */
public record DjlOptions(@Nullable String engine, Device device, Map<String, String> settings) {

    public DjlOptions {
        settings = Map.copyOf(settings);
    }

    /** The engine that the file's name tells, on the CPU, with its own settings. */
    public static DjlOptions defaults() {
        return new DjlOptions(null, Device.cpu(), Map.of());
    }

    public DjlOptions withEngine(String engine) {
        return new DjlOptions(engine, device, settings);
    }

    public DjlOptions withDevice(Device device) {
        return new DjlOptions(engine, device, settings);
    }

    public DjlOptions withSettings(Map<String, String> settings) {
        return new DjlOptions(engine, device, settings);
    }
}
