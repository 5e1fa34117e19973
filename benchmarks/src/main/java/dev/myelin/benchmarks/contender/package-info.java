/** Who reads and writes: Myelin and its peers, each set up as its users would for the same documents. */
@NullMarked
package dev.myelin.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
