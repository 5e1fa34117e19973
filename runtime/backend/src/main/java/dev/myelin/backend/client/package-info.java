/** The platform's endpoints, and runs that are elsewhere. */
@NullMarked
package dev.myelin.backend.client;

import org.jspecify.annotations.NullMarked;
