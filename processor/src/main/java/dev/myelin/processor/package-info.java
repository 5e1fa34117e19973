/** The two processors that javac runs: one writes each class's wiring, the other the module's index. */
@NullMarked
package dev.myelin.processor;

import org.jspecify.annotations.NullMarked;
