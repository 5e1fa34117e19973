/** Tests of the model, and of the rules that the runtime has too. */
@NullMarked
package dev.myelin.processor.model;

import org.jspecify.annotations.NullMarked;
