/** The way in from Java: {@link dev.myelin.Myelin} runs an action in this process. */
@NullMarked
package dev.myelin;

import org.jspecify.annotations.NullMarked;
