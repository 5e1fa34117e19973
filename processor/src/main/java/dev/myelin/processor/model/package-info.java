/** What the processor knows of an author's classes: plain records, no compiler objects but an opaque origin. */
@NullMarked
package dev.myelin.processor.model;

import org.jspecify.annotations.NullMarked;
