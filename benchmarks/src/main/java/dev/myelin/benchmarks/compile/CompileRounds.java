package dev.myelin.benchmarks.compile;

import dev.myelin.benchmarks.compile.CompileResults.Measurement;
import dev.myelin.benchmarks.compile.worker.Way;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures in rounds. In a round each tool has its turn, with the processor and without, one after the other; the next
 * round begins with the next tool.
 */
final class CompileRounds {

    private static final List<Way> TWO_WAYS = List.of(Way.PROCESSOR, Way.HANDED_IN);
    private static final List<Way> ALL_WAYS = List.of(Way.values());

    private final CompilePlan plan;
    private final Jars jars;
    private final Path folder;
    private final Map<Measurement, List<Time>> times = new LinkedHashMap<>();

    /** @param folder where the sources go */
    CompileRounds(CompilePlan plan, Jars jars, Path folder) {
        this.plan = plan;
        this.jars = jars;
        this.folder = folder;
    }

    /** Measures everything that is planned. */
    CompileResults run() throws IOException {
        List<Prepared> all = new ArrayList<>();
        for (int count : plan.counts()) {
            all.addAll(prepare(count));
        }
        for (int count : plan.counts()) {
            cold(all.stream().filter(each -> each.count() == count).toList(), plan.colds(count));
        }
        try (Jvm jvm = Jvm.warm(jars)) {
            warmUp(jvm);
            for (int count : plan.counts()) {
                warm(jvm, all.stream().filter(each -> each.count() == count).toList(), plan.rounds(count));
            }
        }
        return new CompileResults(plan, all, times);
    }

    private void warmUp(Jvm jvm) throws IOException {
        if (plan.warmups() == 0) {
            return;
        }
        List<Prepared> all = prepare(CompilePlan.WARMUP_COUNT);
        for (int round = 0; round < plan.warmups(); round++) {
            for (Prepared each : all) {
                for (Way way : ALL_WAYS) {
                    jvm.compile(way, each);
                }
            }
        }
    }

    private List<Prepared> prepare(int count) throws IOException {
        List<Prepared> prepared = new ArrayList<>();
        for (Tool tool : plan.tools()) {
            prepared.add(Prepared.in(folder, tool, count, jars));
        }
        return prepared;
    }

    private void cold(List<Prepared> tools, int rounds) throws IOException {
        for (int round = 0; round < rounds; round++) {
            for (Prepared each : rotated(tools, round)) {
                for (Way way : rotated(TWO_WAYS, round)) {
                    add(Heat.COLD, each, way, Jvm.cold(jars, way, each));
                }
            }
        }
    }

    private void warm(Jvm jvm, List<Prepared> tools, int rounds) throws IOException {
        for (int round = 0; round < rounds; round++) {
            for (Prepared each : rotated(tools, round)) {
                for (Way way : rotated(ALL_WAYS, round)) {
                    add(Heat.WARM, each, way, jvm.compile(way, each));
                }
            }
        }
    }

    private void add(Heat heat, Prepared what, Way way, Time time) {
        times.computeIfAbsent(new Measurement(heat, what.count(), what.tool(), way), ignored -> new ArrayList<>())
                .add(time);
        System.err.printf(
                "%-4s %5d %-12s %-10s %9.1f ms, CPU %9.1f ms%n",
                heat, what.count(), what.tool(), way, time.wall(), time.cpu());
    }

    private static <T> List<T> rotated(List<T> list, int by) {
        List<T> rotated = new ArrayList<>(list);
        Collections.rotate(rotated, -by);
        return rotated;
    }
}
