package dev.myelin.serving;

import dev.myelin.model.ModelId;

/** The model that a request is for, as far as its head and body say. */
record Wanted(ModelId id) {}
