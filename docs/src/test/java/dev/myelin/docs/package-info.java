/** Tests that keep the guides and the house's arrows true. */
@NullMarked
package dev.myelin.docs;

import org.jspecify.annotations.NullMarked;
