/** Actions: their definitions as hosts see them, the base classes that authors extend, and the engine that runs them. */
@NullMarked
package dev.myelin.action;

import org.jspecify.annotations.NullMarked;
