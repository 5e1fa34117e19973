/** Measures Myelin's generated parsers and writers beside their peers, on the same documents in one run. */
@NullMarked
package dev.myelin.benchmarks;

import org.jspecify.annotations.NullMarked;
