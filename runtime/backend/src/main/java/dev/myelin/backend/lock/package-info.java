/** Locks that end with their process. */
@NullMarked
package dev.myelin.backend.lock;

import org.jspecify.annotations.NullMarked;
