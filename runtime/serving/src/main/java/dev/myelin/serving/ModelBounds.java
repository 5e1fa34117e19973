package dev.myelin.serving;

import dev.myelin.ServeOptions;
import dev.myelin.model.Folders;
import dev.myelin.model.ModelCacheOptions;
import dev.myelin.model.ModelInfo;
import java.io.IOException;
import java.io.UncheckedIOException;

/** How many models of a deployment may be in memory, as the options have it. */
final class ModelBounds {

    private ModelBounds() {}

    static <M> ModelCacheOptions<M> of(ServeOptions options) {
        ModelCacheOptions.Builder<M> bounds = ModelCacheOptions.<M>builder().maxModels(options.maxModels());
        if (options.maxModelBytes() < Long.MAX_VALUE) {
            bounds.maxWeight(options.maxModelBytes()).weigher(ModelBounds::bytes);
        }
        return bounds.build();
    }

    private static long bytes(ModelInfo model) {
        try {
            return Folders.size(model.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
