@NullMarked
package dev.myelin.development;

import org.jspecify.annotations.NullMarked;
