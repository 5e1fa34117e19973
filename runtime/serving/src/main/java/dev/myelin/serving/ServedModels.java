package dev.myelin.serving;

import dev.myelin.Defaults;
import dev.myelin.ServeOptions;
import dev.myelin.error.ModelUnavailable;
import dev.myelin.model.LocalModels;
import dev.myelin.model.ModelId;
import dev.myelin.names.Suggestions;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which models callers may name: those without a model token the ones that the options list, else those in the local folder of models,
 * never what a backend would give for the server's own credentials; those with one what the backend lets them have.
 */
final class ServedModels {

    private final List<ModelId> listed;
    private final @Nullable ModelId usual;
    private final LocalModels local;
    private final Callers callers;

    ServedModels(ServeOptions options) {
        this(options, Callers.of(options, System::nanoTime));
    }

    /** @param callers those with model tokens */
    ServedModels(ServeOptions options, Callers callers) {
        this.callers = callers;
        listed = options.modelIds();
        local = new LocalModels(Defaults.modelFolder(options.configuration()));
        List<ModelId> known = listed.isEmpty() ? local.list() : listed;
        usual = !listed.isEmpty() || known.size() == 1 ? known.get(0) : null;
    }

    /** Those who call with model tokens. */
    Callers callers() {
        return callers;
    }

    /** Those to be in memory before the server is ready: what is listed, else the usual one. */
    List<ModelId> atOnce() {
        return !listed.isEmpty() ? listed : usual == null ? List.of() : List.of(usual);
    }

    /**
     * The model that a caller means, which may be none that is served. Looks at no disk.
     *
     * @param named null where the caller names none
     * @throws ModelUnavailable a refusal, when there is none to be meant
     */
    ModelId meant(@Nullable ModelId named) {
        ModelId id = named == null ? usual : named;
        if (id == null) {
            throw refused(
                    "",
                    "no model is named, and there is no usual one; name one as \"model_id\", or start the"
                            + " server with --model");
        }
        return id;
    }

    /**
     * The model of callers that cannot name one.
     *
     * @throws ModelUnavailable a refusal, when there is none
     */
    ModelId usual() {
        if (usual == null) {
            throw refused(
                    "",
                    "there is no usual model; start the server with --model, or send a model token with the request");
        }
        return usual;
    }

    /**
     * Refuses a model that is not served here. Looks at the folder of models where there is no list; what is in memory was let in before, and
     * is not asked for again.
     *
     * @throws ModelUnavailable a refusal
     */
    void requireServed(ModelId id) {
        List<ModelId> served = listed.isEmpty() ? local.list() : listed;
        if (!id.equals(usual) && !served.contains(id)) {
            List<String> names = served.stream().map(ModelId::value).toList();
            throw refused(
                    id.value(),
                    "model '" + id + "' is not served here; served: "
                            + (names.isEmpty()
                                    ? "none"
                                    : names.stream().limit(10).collect(Collectors.joining(", ")))
                            + (names.size() > 10 ? ", ..." : "") + Suggestions.didYouMean(id.value(), names));
        }
    }

    private static ModelUnavailable refused(String id, String message) {
        return ModelUnavailable.of(id, message, null).asRefusal();
    }
}
