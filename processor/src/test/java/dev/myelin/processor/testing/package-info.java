/** What tests of the processor share: compiling sources on several compilers, and golden files. */
@NullMarked
package dev.myelin.processor.testing;

import org.jspecify.annotations.NullMarked;
