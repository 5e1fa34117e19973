/** Joins reading, checking and emitting; alone talks to the compiler's Messager and Filer. */
@NullMarked
package dev.myelin.processor.pass;

import org.jspecify.annotations.NullMarked;
