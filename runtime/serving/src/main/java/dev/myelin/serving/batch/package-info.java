/** Gathers items of several requests into calls of a model. */
@NullMarked
package dev.myelin.serving.batch;

import org.jspecify.annotations.NullMarked;
