/** What our annotation processor costs a compile, beside those of peers on as many types. */
@NullMarked
package dev.myelin.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
