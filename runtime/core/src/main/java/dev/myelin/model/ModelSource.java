package dev.myelin.model;

import dev.myelin.error.ModelUnavailable;
import java.nio.file.Path;
import java.util.List;

/** Where models come from. Implementations are safe for use by several threads. */
public interface ModelSource {

    /**
     * What is known of a model, without fetching its files.
     *
     * @throws ModelUnavailable when there is no such model or the source cannot be read
     */
    ModelInfo describe(ModelId id);

    /**
     * The model's files, on this machine.
     *
     * @param model as {@link #describe} gave it
     * @throws ModelUnavailable when they cannot be had
     */
    ModelFiles files(ModelInfo model);

    /** The models that can be listed, in order; empty where the source cannot list. */
    List<ModelId> list();

    /** A model's files: a folder as it is, or an archive that is still to be unpacked. */
    sealed interface ModelFiles {

        /** The folder to read from. */
        record Folder(Path path) implements ModelFiles {}

        /** A zip archive. */
        record Archive(Path path) implements ModelFiles {}
    }
}
