/** From the compiler's elements to the model. The only place that looks at elements, types and annotations. */
@NullMarked
package dev.myelin.processor.read;

import org.jspecify.annotations.NullMarked;
