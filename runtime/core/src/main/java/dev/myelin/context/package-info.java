/** What a run and a plugin live in: configuration, environment, models, progress, log, cancellation. */
@NullMarked
package dev.myelin.context;

import org.jspecify.annotations.NullMarked;
