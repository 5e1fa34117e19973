package dev.myelin.serving;

import dev.myelin.model.ModelId;
import org.jspecify.annotations.Nullable;

/**
 * The model that a request is for, as far as its head and body say.
 *
 * @param caller who wants it with a model token; null where the request has none, and the model is one that the server serves to all
 */
record Wanted(ModelId id, @Nullable Caller caller) {}
