package dev.myelin.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The typed steps of an action, as the author wrote them.
 *
 * @param steps in source order
 * @param params the type of the parameters; null when nothing takes any
 * @param rivals types that might be the parameters as well, and were not chosen
 */
public record Flow(List<TypedStep> steps, @Nullable FlowType params, List<FlowType> rivals) {}
