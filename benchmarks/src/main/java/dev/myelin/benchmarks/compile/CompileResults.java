package dev.myelin.benchmarks.compile;

import dev.myelin.benchmarks.compile.worker.Way;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What was planned, and what came out.
 *
 * @param times of each measurement, a time a round
 */
record CompileResults(CompilePlan plan, List<Prepared> prepared, Map<Measurement, List<Time>> times) {

    /** Something to measure. */
    record Measurement(Heat heat, int count, Tool tool, Way way) {}

    Optional<Prepared> prepared(Tool tool, int count) {
        return prepared.stream()
                .filter(each -> each.tool() == tool && each.count() == count)
                .findFirst();
    }

    /** One part of the times; empty when there are none. */
    Optional<Sample> of(Heat heat, Prepared what, Way way, ToDoubleFunction<Time> part) {
        return times(heat, what, way)
                .map(all -> new Sample(all.stream().map(part::applyAsDouble).toList()));
    }

    /** What one way takes beyond another, round by round; empty when it was not measured. */
    Optional<Sample> added(Heat heat, Prepared what, Way way, Way base, ToDoubleFunction<Time> part) {
        return times(heat, what, way)
                .flatMap(with -> times(heat, what, base)
                        .map(without -> new Sample(IntStream.range(0, with.size())
                                .mapToObj(round ->
                                        part.applyAsDouble(with.get(round)) - part.applyAsDouble(without.get(round)))
                                .toList())));
    }

    /** What the processor adds for each file to a compile in which the same files are handed in. */
    Optional<Double> perFile(Heat heat, Tool tool, int count, ToDoubleFunction<Time> part) {
        return prepared(tool, count)
                .flatMap(what -> added(heat, what, Way.PROCESSOR, Way.HANDED_IN, part)
                        .map(added -> added.median() / what.files()));
    }

    private Optional<List<Time>> times(Heat heat, Prepared what, Way way) {
        return Optional.ofNullable(times.get(new Measurement(heat, what.count(), what.tool(), way)));
    }
}
