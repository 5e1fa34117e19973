package dev.myelin.serving;

import dev.myelin.error.BackendFailed;
import dev.myelin.error.ModelUnavailable;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import dev.myelin.model.ModelScope;
import dev.myelin.model.ModelStore;
import dev.myelin.serving.http.Problem;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/** The models as one caller may have them. What the backend says against it is a {@link RequestRefused}, and nothing else is. */
final class CallersStore implements ModelStore {

    private static final String NO_MODEL = "urn:myelin:problem:model-unavailable";
    private static final String NO_BACKEND = "urn:myelin:problem:backend-failed";

    private final ModelStore store;

    CallersStore(ModelStore store) {
        this.store = store;
    }

    @Override
    public ModelInfo get(ModelId id) {
        return asked(() -> store.get(id));
    }

    @Override
    public Path download(ModelId id, Path target) {
        return asked(() -> store.download(id, target));
    }

    @Override
    public ModelInfo load(ModelId id) {
        return asked(() -> store.load(id));
    }

    @Override
    public ModelScope scope() {
        ModelScope scope = store.scope();
        return new ModelScope() {

            @Override
            public ModelInfo get(ModelId id) {
                return asked(() -> scope.get(id));
            }

            @Override
            public Path download(ModelId id, Path target) {
                return asked(() -> scope.download(id, target));
            }

            @Override
            public ModelInfo load(ModelId id) {
                return asked(() -> scope.load(id));
            }

            @Override
            public ModelScope scope() {
                return CallersStore.this.scope();
            }

            @Override
            public void close() {
                scope.close();
            }
        };
    }

    /** Whether the caller may have a model, and it has the same files as it had. */
    boolean isStill(ModelInfo model) {
        try (ModelScope scope = scope()) {
            return scope.load(model.id()).digest().equals(model.digest());
        }
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (ModelUnavailable e) {
            throw e.getCause() instanceof BackendFailed said ? answer(ModelId.of(e.modelId()), said, e) : e;
        }
    }

    private static RuntimeException answer(ModelId id, BackendFailed said, ModelUnavailable failure) {
        int status = said.status().orElse(0);
        return switch (status) {
            case 401 ->
                Callers.untrusted(
                        "the backend does not know the access token in the model token; make another with one that"
                                + " is good");
            case 403 ->
                refused(id, status, "the backend does not let the bearer of this model token have model '" + id + "'");
            case 404 ->
                refused(id, status, "model '" + id + "' does not exist, or not for the bearer of this model token");
            default -> status == 0 || status == 429 || status >= 500 ? silent(id, said) : failure;
        };
    }

    private static RequestRefused refused(ModelId id, int status, String detail) {
        return new RequestRefused(Problem.of(NO_MODEL, status, detail).with("model_id", id.value()));
    }

    private static RequestRefused silent(ModelId id, BackendFailed said) {
        String detail = "the backend does not say whether the bearer of this model token may have model '" + id
                + "'; try again in 1 s";
        return new RequestRefused(
                Problem.of(NO_BACKEND, 503, detail).with("model_id", id.value()), Map.of("Retry-After", "1"), said);
    }
}
