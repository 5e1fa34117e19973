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
     * The model's files, or where they are.
     *
     * @param model as {@link #describe} gave it
     * @throws ModelUnavailable when they cannot be had
     */
    ModelFiles files(ModelInfo model);

    /** The models that can be listed, in order; empty where the source cannot list. */
    List<ModelId> list();

    /** A model's files: a folder as it is, or an archive that is still to be unpacked, here or elsewhere. */
    sealed interface ModelFiles {

        /** The folder to read from. */
        record Folder(Path path) implements ModelFiles {}

        /** An archive on this machine: zip, tar, tar.gz or tar.zst. */
        record Archive(Path path) implements ModelFiles {}

        /**
         * An archive that is still to be fetched.
         *
         * @param key where it is, always the same for one model: what is fetched is kept under it
         * @param archive fetches it
         */
        record Remote(String key, RemoteArchive archive) implements ModelFiles {}
    }
}
