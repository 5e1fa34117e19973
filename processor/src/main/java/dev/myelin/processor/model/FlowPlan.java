package dev.myelin.processor.model;

import dev.myelin.processor.model.FlowMethod.Input;
import dev.myelin.processor.model.TypedStep.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Typed steps whose inputs are joined to what gives them. A step is known by its index in source order. */
public final class FlowPlan {

    private final Flow flow;
    private final List<SortedSet<Integer>> reads;

    public FlowPlan(Flow flow) {
        this.flow = flow;
        reads = flow.steps().stream().map(step -> reads(step.inputs())).toList();
    }

    public Flow flow() {
        return flow;
    }

    public TypedStep step(int index) {
        return flow.steps().get(index);
    }

    /** Where an input comes from; of several steps that return its type, the first. */
    public Source source(Input input) {
        FlowType type = input.type();
        if (flow.params() != null && type.takes(flow.params())) {
            return new Source.Params();
        }
        return Source.Given.of(type)
                .<Source>map(given -> given)
                .orElseGet(() -> returning(type).stream()
                        .<Source>mapToObj(Source.Made::new)
                        .findFirst()
                        .orElseGet(Source.Missing::new));
    }

    /** The first step that returns a type. */
    public OptionalInt returning(FlowType type) {
        return IntStream.range(0, flow.steps().size())
                .filter(index -> {
                    Output output = step(index).output();
                    return output != null && type.takes(output.type());
                })
                .findFirst();
    }

    private SortedSet<Integer> reads(List<Input> inputs) {
        SortedSet<Integer> made = new TreeSet<>();
        for (Input input : inputs) {
            if (source(input) instanceof Source.Made from) {
                made.add(from.step());
            }
        }
        return made;
    }

    /** The steps whose outputs a step waits for. */
    public SortedSet<Integer> reads(int step) {
        return reads.get(step);
    }

    /** The order in which the steps run, ties in source order; without those that wait for each other and what follows. */
    public List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        List<Integer> open =
                new ArrayList<>(IntStream.range(0, flow.steps().size()).boxed().toList());
        boolean more = true;
        while (more) {
            OptionalInt next = open.stream()
                    .mapToInt(Integer::intValue)
                    .filter(step -> order.containsAll(reads(step)))
                    .findFirst();
            more = next.isPresent();
            if (more) {
                order.add(next.getAsInt());
                open.remove(Integer.valueOf(next.getAsInt()));
            }
        }
        return order;
    }

    /** Whether each input has one source, no step returns what is there without it, and none waits for itself. */
    public boolean isJoined() {
        boolean allFound = flow.steps().stream()
                .flatMap(step -> step.inputs().stream())
                .noneMatch(input -> source(input) instanceof Source.Missing);
        return allFound
                && IntStream.range(0, flow.steps().size()).allMatch(this::isOnlySourceOfItsOutput)
                && order().size() == flow.steps().size();
    }

    private boolean isOnlySourceOfItsOutput(int step) {
        Output output = step(step).output();
        return output == null
                || source(new Input(output.type(), true, step(step).origin())).equals(new Source.Made(step));
    }

    /** The steps whose outputs no step takes: when all is well, at most the one whose output is the result. */
    public List<Integer> untaken() {
        return IntStream.range(0, flow.steps().size())
                .filter(index -> step(index).output() != null)
                .filter(index -> reads.stream().noneMatch(read -> read.contains(index)))
                .boxed()
                .toList();
    }
}
