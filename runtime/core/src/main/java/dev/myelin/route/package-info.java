/** Deployments with routes of their own: what a request brings, what it is answered with, and what generated code says of both. */
@NullMarked
package dev.myelin.route;

import org.jspecify.annotations.NullMarked;
