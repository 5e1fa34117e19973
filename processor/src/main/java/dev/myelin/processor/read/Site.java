package dev.myelin.processor.read;

import dev.myelin.processor.problem.Origin;

/**
 * Where a type is used.
 *
 * @param path for messages, such as {@code DuplicateParams.model}
 */
record Site(String path, Origin origin) {}
