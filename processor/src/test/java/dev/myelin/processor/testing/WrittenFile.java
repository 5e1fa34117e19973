package dev.myelin.processor.testing;

import java.util.List;
import javax.tools.StandardLocation;

/**
 * A file that a processor made.
 *
 * @param location where
 * @param name the qualified name of a source's type, or a resource's path
 * @param origins the originating elements that the processor gave, by kind and qualified name
 */
public record WrittenFile(StandardLocation location, String name, List<String> origins) {}
