/** Types of parameters and results, from an author's record to running code, without an action around them. */
@NullMarked
package dev.myelin.processor.values;

import org.jspecify.annotations.NullMarked;
