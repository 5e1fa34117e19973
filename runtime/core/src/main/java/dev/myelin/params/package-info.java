/** Parameters and results as JSON: what the generated parsers and writers call. */
@NullMarked
package dev.myelin.params;

import org.jspecify.annotations.NullMarked;
