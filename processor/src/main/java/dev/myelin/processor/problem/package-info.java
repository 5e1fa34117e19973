/** What may be wrong with an author's class, as values: the rules with their texts, and problems that accumulate. */
@NullMarked
package dev.myelin.processor.problem;

import org.jspecify.annotations.NullMarked;
