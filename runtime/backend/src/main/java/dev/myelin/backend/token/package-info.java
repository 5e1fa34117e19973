/**
 * Model tokens: which model a served plugin is to use, and by whose access to fetch it, signed. The wire is that of the reference's
 * {@code create_serve_multiplexed_model_id}.
 */
@NullMarked
package dev.myelin.backend.token;

import org.jspecify.annotations.NullMarked;
