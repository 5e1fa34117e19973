/** Deployments, served: their models, their endpoints, and the server around them. */
@NullMarked
package dev.myelin.serving;

import org.jspecify.annotations.NullMarked;
