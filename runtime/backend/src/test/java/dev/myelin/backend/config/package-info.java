@NullMarked
package dev.myelin.backend.config;

import org.jspecify.annotations.NullMarked;
