/** What the engine of steps costs beyond the steps, and what a report of progress costs the one who reports. */
@NullMarked
package dev.myelin.benchmarks.step;

import org.jspecify.annotations.NullMarked;
