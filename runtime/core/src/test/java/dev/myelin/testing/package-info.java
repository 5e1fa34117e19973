/** What tests of several packages share. */
@NullMarked
package dev.myelin.testing;

import org.jspecify.annotations.NullMarked;
