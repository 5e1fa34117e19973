/** What the readers find in authors' sources: models as text, and messages. */
@NullMarked
package dev.myelin.processor.read;

import org.jspecify.annotations.NullMarked;
