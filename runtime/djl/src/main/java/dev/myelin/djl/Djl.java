package dev.myelin.djl;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Prepares DJL and starts its engines. DJL reads its switches once, when its classes are first used, so that every way
 * in of this package comes through here; code that uses DJL itself calls {@link #prepare()} before.
 */
public final class Djl {

    /** DJL's name of its ONNX Runtime engine. */
    public static final String ONNX_RUNTIME = "OnnxRuntime";

    /** DJL's name of its PyTorch engine, which is on the class path only when a plugin adds it. */
    public static final String PYTORCH = "PyTorch";

    /**
     * A system property that DJL reads.
     *
     * @param others other properties and environment variables that switch the same
     */
    private record Switch(String property, String value, List<String> others) {}

    private static final List<Switch> SWITCHES = List.of(
            // Downloads nothing: neither models, nor native libraries that a jar lacks.
            new Switch("ai.djl.offline", "true", List.of("DJL_OFFLINE", "offline")),
            // Reports nothing, even to those who switch downloads on.
            new Switch("OPT_OUT_TRACKING", "true", List.of()),
            // Looks for no second engine for what ONNX Runtime cannot do.
            new Switch("ai.djl.onnx.disable_alternative", "true", List.of()));

    private Djl() {}

    /**
     * Sets the system properties that keep DJL offline, silent and to one engine, each unless somebody has set it, as a
     * property or in the environment. May be called any number of times.
     */
    public static void prepare() {
        missingSwitches(name -> System.getProperty(name) != null || System.getenv(name) != null)
                .forEach(System::setProperty);
    }

    /** The properties to set where {@code isSet} knows what properties and environment variables there are. */
    static Map<String, String> missingSwitches(Predicate<String> isSet) {
        Map<String, String> missing = new LinkedHashMap<>();
        for (Switch one : SWITCHES) {
            if (!isSet.test(one.property()) && one.others().stream().noneMatch(isSet)) {
                missing.put(one.property(), one.value());
            }
        }
        return missing;
    }

    /**
     * An engine, started.
     *
     * @throws EngineException when its jar is missing or its native library does not start here
     */
    static Engine engine(String name) {
        prepare();
        if (!Engine.hasEngine(name)) {
            throw new EngineException("no engine '" + name + "' on the class path (engines there: "
                    + String.join(", ", new TreeSet<>(Engine.getAllEngines()))
                    + "); add DJL's jar of that engine, and the jar with its native library");
        }
        try {
            Engine engine = Engine.getEngine(name);
            if (name.equals(ONNX_RUNTIME)) {
                OrtEnvironment.getEnvironment().setTelemetry(false); // Windows builds trace to the system otherwise
            }
            return engine;
        } catch (OrtException | RuntimeException | LinkageError e) {
            throw new EngineException(
                    "engine '" + name + "' does not start on " + System.getProperty("os.name") + " "
                            + System.getProperty("os.arch") + ": " + Reasons.of(e)
                            + ". Is there a native library for this system on the class path? And is the engine first"
                            + " used through DJL, before other code uses it directly?",
                    e);
        }
    }
}
