/** What is read and written: the records, and one document of each for all contenders. */
@NullMarked
package dev.myelin.benchmarks.document;

import org.jspecify.annotations.NullMarked;
