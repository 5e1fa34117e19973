package dev.myelin.step;

import dev.myelin.names.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The steps of one workflow, in order. Names are unique.
 *
 * @param <C> the context that the steps share
 */
public final class StepRegistry<C extends BaseStepContext> {

    private final List<Entry<C>> entries = new ArrayList<>();

    /**
     * A step and what is known of it.
     *
     * @param spec name, weight and proportion
     * @param step the code
     */
    public record Entry<C extends BaseStepContext>(StepSpec spec, WorkflowStep<? super C> step) {}

    /**
     * Adds a step that describes itself.
     *
     * @throws IllegalArgumentException when a step of that name is there, or what it says of itself is out of bounds
     */
    public void register(WorkflowStep<? super C> step) {
        register(describe(step), step);
    }

    /**
     * Adds a step.
     *
     * @throws IllegalArgumentException when a step of that name is there
     */
    public void register(StepSpec spec, WorkflowStep<? super C> step) {
        insert(entries.size(), spec, step);
    }

    /** {@link #insertBefore(String, StepSpec, WorkflowStep)} for a step that describes itself. */
    public void insertBefore(String name, WorkflowStep<? super C> step) {
        insertBefore(name, describe(step), step);
    }

    /**
     * Adds a step before another.
     *
     * @throws IllegalArgumentException when there is no step {@code name}, or one of the new step's name
     */
    public void insertBefore(String name, StepSpec spec, WorkflowStep<? super C> step) {
        insert(indexOf(name), spec, step);
    }

    /** {@link #insertAfter(String, StepSpec, WorkflowStep)} for a step that describes itself. */
    public void insertAfter(String name, WorkflowStep<? super C> step) {
        insertAfter(name, describe(step), step);
    }

    /**
     * Adds a step after another.
     *
     * @throws IllegalArgumentException when there is no step {@code name}, or one of the new step's name
     */
    public void insertAfter(String name, StepSpec spec, WorkflowStep<? super C> step) {
        insert(indexOf(name) + 1, spec, step);
    }

    /**
     * Takes a step out.
     *
     * @throws IllegalArgumentException when there is no such step
     */
    public void unregister(String name) {
        entries.remove(indexOf(name));
    }

    /**
     * Wraps a step and keeps its name, weight and proportion.
     *
     * @param decorator such as {@code LoggingStep::new}; what it is given knows its name and weight
     * @throws IllegalArgumentException when there is no step {@code name}
     */
    public void decorate(String name, Function<WorkflowStep<C>, ? extends WorkflowStep<? super C>> decorator) {
        int index = indexOf(name);
        Entry<C> entry = entries.get(index);
        entries.set(index, new Entry<>(entry.spec(), decorator.apply(new DescribedStep<>(entry.spec(), entry.step()))));
    }

    /** The steps in order. A copy. */
    public List<Entry<C>> steps() {
        return List.copyOf(entries);
    }

    /** The sum of all weights. */
    public double totalWeight() {
        return entries.stream().mapToDouble(entry -> entry.spec().weight()).sum();
    }

    /** The fixed shares in percent, by step name in order, of the steps that have one. */
    public Map<String, Double> stepProportions() {
        Map<String, Double> proportions = new LinkedHashMap<>();
        for (Entry<C> entry : entries) {
            if (entry.spec().proportion() > 0) {
                proportions.put(entry.spec().name(), entry.spec().proportion());
            }
        }
        return proportions;
    }

    private void insert(int index, StepSpec spec, WorkflowStep<? super C> step) {
        if (names().contains(spec.name())) {
            throw new IllegalArgumentException(
                    "step '" + spec.name() + "' is registered already; give the second one another name");
        }
        entries.add(index, new Entry<>(spec, step));
    }

    private int indexOf(String name) {
        int index = names().indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no step '" + name + "' is registered (steps: "
                    + (entries.isEmpty() ? "none" : String.join(", ", names())) + ")"
                    + Suggestions.didYouMean(name, names()));
        }
        return index;
    }

    private List<String> names() {
        return entries.stream().map(entry -> entry.spec().name()).toList();
    }

    private static StepSpec describe(WorkflowStep<?> step) {
        return new StepSpec(step.name(), step.progressWeight(), step.progressProportion());
    }
}
