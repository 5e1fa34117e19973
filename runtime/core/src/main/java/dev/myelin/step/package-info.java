/** Workflows of steps over a shared context: the registry, the orchestrator, and steps that wrap others. */
@NullMarked
package dev.myelin.step;

import org.jspecify.annotations.NullMarked;
