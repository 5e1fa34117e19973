/** The {@code myelin} command: lists, describes and runs the actions of a plugin. */
@NullMarked
package dev.myelin.cli;

import org.jspecify.annotations.NullMarked;
