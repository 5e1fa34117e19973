@NullMarked
package dev.myelin.benchmarks;

import org.jspecify.annotations.NullMarked;
