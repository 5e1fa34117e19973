@NullMarked
package dev.myelin.backend.remote;

import org.jspecify.annotations.NullMarked;
