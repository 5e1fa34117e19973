@NullMarked
package dev.myelin.cli;

import org.jspecify.annotations.NullMarked;
