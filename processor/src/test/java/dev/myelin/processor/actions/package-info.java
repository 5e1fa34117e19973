/** Tests of actions: messages, generated types, index, rounds. */
@NullMarked
package dev.myelin.processor.actions;

import org.jspecify.annotations.NullMarked;
