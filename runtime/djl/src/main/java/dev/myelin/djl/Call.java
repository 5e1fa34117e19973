package dev.myelin.djl;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.function.Function;

/** One run of a model: how its inputs are made and what is wanted of its outputs. */
record Call<R>(Function<NDManager, NDList> inputs, Function<NDList, R> outputs) {}
