/** What operators watch: requests, batches, models and the JVM, counted with Micrometer and told as Prometheus reads it. */
@NullMarked
package dev.myelin.serving.metrics;

import org.jspecify.annotations.NullMarked;
