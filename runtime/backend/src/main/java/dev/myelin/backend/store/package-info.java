/**
 * The model store: one folder, shared by processes, with unpacked models under the digests of their archives.
 *
 * <p>In the folder: {@code models/DIGEST/}, a model's files, there only when whole; {@code models/DIGEST.json}, what it is made of;
 * {@code used/DIGEST}, whose time is that of the last use; {@code pins/DIGEST}, locked by those who use it; {@code refs/KEY.json}, what
 * was fetched from where; {@code downloads/}, what is not whole yet; {@code locks/}; {@code tmp/}, work in progress.
 */
@NullMarked
package dev.myelin.backend.store;

import org.jspecify.annotations.NullMarked;
