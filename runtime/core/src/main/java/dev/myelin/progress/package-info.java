/** How far a run is: categories with weights, one percentage made of them, and those who listen to it. */
@NullMarked
package dev.myelin.progress;

import org.jspecify.annotations.NullMarked;
