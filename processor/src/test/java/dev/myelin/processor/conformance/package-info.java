/**
 * Random types with random documents: generated parsers, writers and schemas keep their promises for all of them, agree
 * with Jackson's databind, and refuse hostile bytes in one way only.
 */
@NullMarked
package dev.myelin.processor.conformance;

import org.jspecify.annotations.NullMarked;
