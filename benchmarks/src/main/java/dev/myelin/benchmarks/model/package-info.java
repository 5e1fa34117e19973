/** What it costs to get a loaded model, beside a look-up in a map. */
@NullMarked
package dev.myelin.benchmarks.model;

import org.jspecify.annotations.NullMarked;
