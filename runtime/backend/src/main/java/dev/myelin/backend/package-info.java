/** The platform's backend: how and as whom it is reached. */
@NullMarked
package dev.myelin.backend;

import org.jspecify.annotations.NullMarked;
