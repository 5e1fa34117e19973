/** JSON as the runtime uses it: one factory with its limits, and free-form values as plain Java collections. */
@NullMarked
package dev.myelin.json;

import org.jspecify.annotations.NullMarked;
