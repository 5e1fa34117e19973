/** Rules over the model: pure functions, one rule a class. */
@NullMarked
package dev.myelin.processor.check;

import org.jspecify.annotations.NullMarked;
