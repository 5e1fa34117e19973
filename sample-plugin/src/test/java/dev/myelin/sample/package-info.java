/** Tests of the sample plugin, on its real model and its own file of sentences. */
@NullMarked
package dev.myelin.sample;

import org.jspecify.annotations.NullMarked;
