/** From the model to Java files. Knows no elements. */
@NullMarked
package dev.myelin.processor.emit;

import org.jspecify.annotations.NullMarked;
