package dev.myelin.backend.store;

import dev.myelin.backend.archive.ArchiveLimits;
import dev.myelin.backend.archive.Archives;
import dev.myelin.backend.download.Digests;
import dev.myelin.error.ModelUnavailable;
import dev.myelin.error.Reasons;
import dev.myelin.model.Folders;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import dev.myelin.model.ModelScope;
import dev.myelin.model.ModelSource;
import dev.myelin.model.ModelSource.ModelFiles;
import dev.myelin.model.ModelStore;
import dev.myelin.model.RemoteArchive;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * A store in a folder that processes share. However many ask for a model at once, in this process or others, it is fetched and unpacked
 * once; what is under its name is whole, also after a crash; what nobody uses goes when there is no room, the longest unused first.
 */
public final class SharedModelStore implements ModelStore {

    private final ModelSource source;
    private final Path folder;
    private final FileLocks locks;
    private final ModelShelf shelf;
    private final Refs refs;
    private final RemoteArchive.Progress progress;
    private final ModelScope forEver = new PinningScope(this);

    /**
     * @param source where the models come from
     * @param folder made when it is needed
     * @param mostBytes how much the models may take together; those in use stay, whatever they take
     */
    public SharedModelStore(ModelSource source, Path folder, long mostBytes) {
        this(source, folder, mostBytes, RemoteArchive.Progress.NONE);
    }

    /** @param progress hears how much of an archive has been fetched */
    public SharedModelStore(ModelSource source, Path folder, long mostBytes, RemoteArchive.Progress progress) {
        this.source = source;
        this.progress = progress;
        this.folder = folder;
        locks = new FileLocks(folder.resolve("locks"));
        shelf = new ModelShelf(folder, locks, mostBytes);
        refs = new Refs(folder.resolve("refs"));
    }

    private SharedModelStore(SharedModelStore other, ModelSource source) {
        this.source = source;
        folder = other.folder;
        locks = other.locks;
        shelf = other.shelf;
        refs = other.refs;
        progress = other.progress;
    }

    /** The same folder, with models from another source. */
    public SharedModelStore from(ModelSource other) {
        return new SharedModelStore(this, other);
    }

    /** Where its models come from. */
    public ModelSource source() {
        return source;
    }

    /** What is in the store, and what can be done to it. */
    public StoreAdmin admin() {
        return new StoreAdmin(shelf, refs);
    }

    @Override
    public ModelInfo get(ModelId id) {
        return source.describe(id);
    }

    @Override
    public ModelInfo load(ModelId id) {
        return forEver.load(id);
    }

    @Override
    public Path download(ModelId id, Path target) {
        try (ModelScope scope = scope()) {
            ModelInfo model = source.describe(id);
            ModelFiles files = source.files(model);
            if (files instanceof ModelFiles.Archive archive) {
                return Folders.fill(target, part -> Archives.extract(archive.path(), part, ArchiveLimits.DEFAULT));
            }
            Path from = files instanceof ModelFiles.Folder there
                    ? there.path()
                    : scope.load(id).path();
            return Folders.fill(target, part -> Folders.copyTree(from, part));
        } catch (IOException e) {
            throw unavailable(id, e);
        }
    }

    @Override
    public ModelScope scope() {
        return new PinningScope(this);
    }

    /** Loads a model, and pins it. */
    ModelInfo load(ModelId id, PinningScope scope) {
        ModelInfo model = source.describe(id);
        ModelFiles files = source.files(model);
        try {
            if (files instanceof ModelFiles.Folder there) {
                return model.at(there.path());
            }
            requireFolder();
            String digest = files instanceof ModelFiles.Archive archive
                    ? unpacked(model, archive.path(), scope)
                    : fetched(model, (ModelFiles.Remote) files, scope);
            return model.at(shelf.path(digest), digest);
        } catch (IOException e) {
            throw unavailable(id, e);
        }
    }

    private void requireFolder() throws IOException {
        try {
            if (!Files.isDirectory(folder)) { // a link to one is none to createDirectories of some JDKs
                Files.createDirectories(folder);
            }
            if (!Files.isWritable(folder)) {
                throw new AccessDeniedException(folder.toString());
            }
        } catch (IOException e) {
            throw new IOException(
                    "cannot write to the model store " + folder + " (" + Reasons.of(e)
                            + "); give a folder that can be written to with the setting 'store' (MYELIN_STORE)",
                    e);
        }
    }

    private String unpacked(ModelInfo model, Path archive, PinningScope scope) throws IOException {
        String digest = Digests.hex(archive);
        scope.pin(digest);
        if (!shelf.use(digest)) {
            shelf.put(digest, archive);
            remember(archive.toAbsolutePath().toString(), model, digest, null);
        }
        return digest;
    }

    private String fetched(ModelInfo model, ModelFiles.Remote remote, PinningScope scope) throws IOException {
        String there = fetchedBefore(remote, scope); // which many may ask at once
        if (there != null) {
            return there;
        }
        return locks.with("ref-" + Refs.name(remote.key()), () -> {
            String meanwhile = fetchedBefore(remote, scope);
            return meanwhile != null ? meanwhile : fetch(model, remote, scope);
        });
    }

    private @Nullable String fetchedBefore(ModelFiles.Remote remote, PinningScope scope) throws IOException {
        Refs.Ref ref = refs.get(remote.key());
        if (ref == null || !isStill(remote.archive(), ref)) {
            return null;
        }
        scope.pin(ref.digest());
        return shelf.use(ref.digest()) ? ref.digest() : null;
    }

    private static boolean isStill(RemoteArchive archive, Refs.Ref ref) throws IOException {
        if (archive.sha256() != null) {
            return archive.sha256().equals(ref.digest());
        }
        return ref.version() != null && archive.isStill(ref.version());
    }

    private String fetch(ModelInfo model, ModelFiles.Remote remote, PinningScope scope) throws IOException {
        String known = remote.archive().sha256();
        if (known != null) { // the same archive, perhaps, from elsewhere
            scope.pin(known);
            if (shelf.use(known)) {
                remember(remote.key(), model, known, null);
                return known;
            }
        }
        Path downloads = Files.createDirectories(folder.resolve("downloads"));
        Path archive = downloads.resolve(Refs.name(remote.key()));
        RemoteArchive.Fetched fetched = remote.archive().fetch(archive, progress);
        try {
            scope.pin(fetched.sha256());
            shelf.put(fetched.sha256(), archive);
        } finally {
            Files.deleteIfExists(archive);
        }
        remember(remote.key(), model, fetched.sha256(), fetched.version());
        return fetched.sha256();
    }

    private void remember(String key, ModelInfo model, String digest, @Nullable String version) throws IOException {
        refs.put(key, new Refs.Ref(source.toString(), model.id().value(), model.name(), digest, version));
    }

    void unpin(List<String> digests) {
        for (String digest : digests) {
            try {
                shelf.pins().release(digest);
            } catch (IOException e) {
                LoggerFactory.getLogger(SharedModelStore.class).warn("cannot let go of the model {}", digest, e);
            }
        }
    }

    void pin(String digest) throws IOException {
        shelf.pins().hold(digest);
    }

    private static ModelUnavailable unavailable(ModelId id, IOException e) {
        return ModelUnavailable.of(id.value(), "model '" + id + "': " + Reasons.of(e), e);
    }

    @Override
    public String toString() {
        return "SharedModelStore[" + folder + "]";
    }
}
