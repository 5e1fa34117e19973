/** What can go wrong, as one sealed family: each error has a code, an exit status and an HTTP problem type. */
@NullMarked
package dev.myelin.error;

import org.jspecify.annotations.NullMarked;
