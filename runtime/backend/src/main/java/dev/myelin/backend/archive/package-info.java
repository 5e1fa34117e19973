/**
 * Archives that nobody vouches for: zip, tar, tar.gz and tar.zst are unpacked into a folder, with nothing outside of it, nothing
 * beyond limits, and nothing left after a failure.
 */
@NullMarked
package dev.myelin.backend.archive;

import org.jspecify.annotations.NullMarked;
