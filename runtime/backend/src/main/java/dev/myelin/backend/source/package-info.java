/** Where models come from: a folder, the platform's backend, a plain web address, the class path. */
@NullMarked
package dev.myelin.backend.source;

import org.jspecify.annotations.NullMarked;
