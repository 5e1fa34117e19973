/** What downloads and reports cost. */
@NullMarked
package dev.myelin.benchmarks.backend;

import org.jspecify.annotations.NullMarked;
