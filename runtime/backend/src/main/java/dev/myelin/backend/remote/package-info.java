/** Requests to deployed endpoints: the reference's {@code infer_remote}. */
@NullMarked
package dev.myelin.backend.remote;

import org.jspecify.annotations.NullMarked;
