/** The reading side of a plugin's {@code config.yaml}: what the platform knows of the plugin and its actions. */
@NullMarked
package dev.myelin.backend.config;

import org.jspecify.annotations.NullMarked;
