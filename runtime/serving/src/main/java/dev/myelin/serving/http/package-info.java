/** The HTTP server: requests as they come, answers as they go. */
@NullMarked
package dev.myelin.serving.http;

import org.jspecify.annotations.NullMarked;
