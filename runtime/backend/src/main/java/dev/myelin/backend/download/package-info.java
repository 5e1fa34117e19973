/** Downloads: taken up where they broke off, checked, and there under their name only once they are whole. */
@NullMarked
package dev.myelin.backend.download;

import org.jspecify.annotations.NullMarked;
