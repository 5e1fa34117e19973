/** Many rows from a file through a model that does nothing into a file: Myelin beside Spring Batch, each in a JVM of its own. */
@NullMarked
package dev.myelin.benchmarks.rows;

import org.jspecify.annotations.NullMarked;
