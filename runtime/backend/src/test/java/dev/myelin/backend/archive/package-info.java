@NullMarked
package dev.myelin.backend.archive;

import org.jspecify.annotations.NullMarked;
