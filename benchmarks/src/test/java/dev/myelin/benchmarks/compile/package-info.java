@NullMarked
package dev.myelin.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
