/** Tests of the DJL adapter, on real engines and tiny models. */
@NullMarked
package dev.myelin.djl;

import org.jspecify.annotations.NullMarked;
