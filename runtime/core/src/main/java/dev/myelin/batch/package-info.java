/**
 * Runs of a predictor over many inputs, in constant memory: a source is read ahead, batches are inferred, results are written
 * behind, and an input that fails stands alone.
 */
@NullMarked
package dev.myelin.batch;

import org.jspecify.annotations.NullMarked;
