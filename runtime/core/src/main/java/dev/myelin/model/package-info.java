/** Models: their identifiers, what is known of them, where they come from, and the folder they are unpacked to. */
@NullMarked
package dev.myelin.model;

import org.jspecify.annotations.NullMarked;
