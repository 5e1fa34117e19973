package dev.myelin.processor.conformance;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A place in a document; its text is a JSON pointer. */
record Pointer(List<String> steps) {

    static final Pointer ROOT = new Pointer(List.of());

    Pointer to(Object step) {
        return new Pointer(
                Stream.concat(steps.stream(), Stream.of(step.toString())).toList());
    }

    /** Whether this place is the other one, or a part of it. */
    boolean isIn(Pointer other) {
        return steps.size() >= other.steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    @Override
    public String toString() {
        return steps.stream()
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
