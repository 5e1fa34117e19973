/** What runs in JVMs of their own: javac, with nothing else on their class path than this package. */
@NullMarked
package dev.myelin.benchmarks.compile.worker;

import org.jspecify.annotations.NullMarked;
