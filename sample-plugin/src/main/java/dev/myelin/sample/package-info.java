/**
 * A plugin over a file of sentences: {@link dev.myelin.sample.Embed} makes vectors of them,
 * {@link dev.myelin.sample.FindDuplicates} and {@link dev.myelin.sample.FindDuplicatesTyped} group those that say the same,
 * {@link dev.myelin.sample.Search} finds the nearest to a query.
 */
@NullMarked
package dev.myelin.sample;

import org.jspecify.annotations.NullMarked;
