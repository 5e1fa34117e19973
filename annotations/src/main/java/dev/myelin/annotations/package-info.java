/**
 * What a plugin author writes. The annotations are read by the compiler only (retention {@code CLASS}); the
 * processor turns them into plain Java beside the annotated class, and nothing looks them up at run time.
 */
@NullMarked
package dev.myelin.annotations;

import org.jspecify.annotations.NullMarked;
