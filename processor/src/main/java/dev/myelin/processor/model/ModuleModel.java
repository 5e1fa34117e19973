package dev.myelin.processor.model;

import dev.myelin.processor.problem.Origin;

/**
 * The module that classes are compiled in.
 *
 * @param readsRuntime whether the module sees what generated code calls
 * @param origin the module's declaration
 */
public record ModuleModel(String name, boolean readsRuntime, Origin origin) {}
