package dev.myelin.development;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the models are, and who may read them. A tenant that has a folder {@code tenants/<tenant>} has the models there, all others those
 * of {@code models}. A model whose {@code model.json} lists access tokens as {@code readers} is theirs; others everybody's.
 */
final class ModelFolders {

    static final String MODEL_JSON = "model.json";
    static final String READERS = "readers";

    private final Path dir;

    ModelFolders(Path dir) {
        this.dir = dir;
    }

    /** The tenant of a request, if it has models of its own. */
    private @Nullable String tenant(ReceivedRequest request) {
        String given = request.header("Synapse-Tenant");
        if (given == null) {
            return null;
        }
        String tenant = AccessCheck.bare(given);
        Path home = Paths.entry(dir.resolve("tenants"), tenant);
        return home != null && Files.isDirectory(home) ? tenant : null;
    }

    /** The folder of the models that a request can mean. */
    Path folder(ReceivedRequest request) {
        String tenant = tenant(request);
        return (tenant == null ? dir : dir.resolve("tenants").resolve(tenant)).resolve("models");
    }

    /** A name for a model, which no other tenant's has. */
    String name(ReceivedRequest request, String id) {
        String tenant = tenant(request);
        return tenant == null ? id : "tenants," + tenant + "," + id;
    }

    /**
     * The folder of a model; null where there is none.
     *
     * @throws Refusal when the request's token may not read it
     */
    @Nullable
    Path home(ReceivedRequest request, String id) throws IOException {
        Path home = Paths.entry(folder(request), id);
        if (home == null || !Files.isDirectory(home)) {
            return null;
        }
        requireReader(request, home);
        return home;
    }

    private static void requireReader(ReceivedRequest request, Path home) throws IOException {
        String token = AccessCheck.token(request);
        if (!mayRead(token, home)) {
            throw new Refusal(
                    token == null
                            ? Answer.detail(401, "Authentication credentials were not provided.")
                                    .with("WWW-Authenticate", "Token")
                            : Answer.detail(403, "You do not have permission to perform this action."));
        }
    }

    /** Whether a request may read a model. */
    static boolean isReader(ReceivedRequest request, Path home) throws IOException {
        return mayRead(AccessCheck.token(request), home);
    }

    private static boolean mayRead(@Nullable String token, Path home) throws IOException {
        Path json = home.resolve(MODEL_JSON);
        if (!Files.isRegularFile(json)) {
            return true;
        }
        Map<String, @Nullable Object> fields = Documents.readFile(json);
        return !(fields.get(READERS) instanceof List<?> readers) || (token != null && readers.contains(token));
    }
}
