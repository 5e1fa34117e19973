/** Tests of rules that need no source. */
@NullMarked
package dev.myelin.processor.check;

import org.jspecify.annotations.NullMarked;
