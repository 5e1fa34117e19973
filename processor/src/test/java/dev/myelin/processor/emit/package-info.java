/** Tests of what is written that need no source. */
@NullMarked
package dev.myelin.processor.emit;

import org.jspecify.annotations.NullMarked;
