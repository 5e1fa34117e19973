/** Modules compiled again and again, whole and in part, as build tools and IDEs do it; and beside other processors. */
@NullMarked
package dev.myelin.processor.incremental;

import org.jspecify.annotations.NullMarked;
