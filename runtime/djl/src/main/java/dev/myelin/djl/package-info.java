/**
 * Models and tokenizers from local files, run by DJL. {@link dev.myelin.djl.DjlModel} takes and gives plain Java
 * arrays; nothing here downloads or reports anything.
 */
@NullMarked
package dev.myelin.djl;

import org.jspecify.annotations.NullMarked;
