package dev.myelin.model;

import dev.myelin.error.ModelUnavailable;
import dev.myelin.error.Reasons;
import dev.myelin.model.ModelSource.ModelFiles;
import java.io.IOException;
import java.nio.file.Path;

/** Gives models that are folders on this machine, as they are. Archives take the store of the module {@code myelin-backend}. */
public final class FolderModelStore implements ModelStore {

    private final ModelSource source;

    /** @param source where the models come from */
    public FolderModelStore(ModelSource source) {
        this.source = source;
    }

    @Override
    public ModelInfo get(ModelId id) {
        return source.describe(id);
    }

    @Override
    public ModelInfo load(ModelId id) {
        ModelInfo model = source.describe(id);
        return model.at(folder(model));
    }

    @Override
    public Path download(ModelId id, Path target) {
        Path folder = folder(source.describe(id));
        try {
            return Folders.fill(target, part -> Folders.copyTree(folder, part));
        } catch (IOException e) {
            throw ModelUnavailable.of(id.value(), "model '" + id + "': " + Reasons.of(e), e);
        }
    }

    private Path folder(ModelInfo model) {
        if (source.files(model) instanceof ModelFiles.Folder folder) {
            return folder.path();
        }
        throw ModelUnavailable.of(
                model.id().value(),
                "model '" + model.id()
                        + "' is an archive, and unpacking it takes dev.myelin:myelin-backend, which is not on"
                        + " the class path; add it, or unpack the archive and leave \"file\" out of model.json",
                null);
    }
}
