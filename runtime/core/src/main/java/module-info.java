import org.jspecify.annotations.NullMarked;

/**
 * What generated code calls: actions, parameters, steps, progress, contexts, models. A module that has an action requires it
 * and provides each generated definition as an {@link dev.myelin.action.ActionDefinition}.
 */
@NullMarked
module dev.myelin.runtime {
    requires transitive com.fasterxml.jackson.core;
    requires transitive dev.myelin.annotations;
    requires transitive org.slf4j;
    requires static com.fasterxml.jackson.databind; // for authors who declare a JsonNode
    requires static transitive java.compiler; // generated code is annotated with its @Generated
    requires static org.immutables.value.annotations;

    exports dev.myelin;
    exports dev.myelin.action;
    exports dev.myelin.batch;
    exports dev.myelin.context;
    exports dev.myelin.error;
    exports dev.myelin.json;
    exports dev.myelin.model;
    exports dev.myelin.names;
    exports dev.myelin.params;
    exports dev.myelin.progress;
    exports dev.myelin.route;
    exports dev.myelin.step;

    uses dev.myelin.ModelStoreProvider;
    uses dev.myelin.RunListenerProvider;
    uses dev.myelin.ServerProvider;
    uses dev.myelin.action.ActionDefinition;
    uses dev.myelin.action.RemoteInferenceProvider;
}
