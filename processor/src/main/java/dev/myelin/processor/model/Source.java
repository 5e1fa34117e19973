package dev.myelin.processor.model;

import com.palantir.javapoet.TypeName;
import dev.myelin.processor.RuntimeTypes;
import java.util.Map;
import java.util.Optional;

/** Where an input of a typed step comes from. */
public sealed interface Source {

    /** What a step returns. */
    record Made(int step) implements Source {}

    /** What the action is asked for. */
    record Params() implements Source {}

    /** Nowhere. */
    record Missing() implements Source {}

    /** What is there in each run. */
    enum Given implements Source {
        MODELS,
        MODEL,
        PROGRESS,
        RUNTIME,
        PLUGIN;

        private static final Map<TypeName, Given> BY_TYPE = Map.of(
                RuntimeTypes.MODEL_STORE, MODELS,
                RuntimeTypes.MODEL_INFO, MODEL,
                RuntimeTypes.STEP_PROGRESS, PROGRESS,
                RuntimeTypes.RUNTIME_CONTEXT, RUNTIME,
                RuntimeTypes.PLUGIN_CONTEXT, PLUGIN);

        /** What is there of a type; empty when it is none of these. */
        public static Optional<Given> of(FlowType type) {
            return type.name().isEmpty() ? Optional.ofNullable(BY_TYPE.get(type.type())) : Optional.empty();
        }
    }
}
