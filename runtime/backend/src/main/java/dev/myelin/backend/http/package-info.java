/** HTTP as the backend's client wants it: interruptible, with harmless repeats only, and with errors that say what to do. */
@NullMarked
package dev.myelin.backend.http;

import org.jspecify.annotations.NullMarked;
