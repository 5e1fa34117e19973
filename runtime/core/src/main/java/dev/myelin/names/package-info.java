/** How Java names become names in JSON, and which name was probably meant. */
@NullMarked
package dev.myelin.names;

import org.jspecify.annotations.NullMarked;
