@NullMarked
package dev.myelin.backend.token;

import org.jspecify.annotations.NullMarked;
