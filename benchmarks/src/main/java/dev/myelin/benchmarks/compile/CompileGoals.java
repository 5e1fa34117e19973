package dev.myelin.benchmarks.compile;

import dev.myelin.benchmarks.compile.worker.Way;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What is expected of our processor, beside what it takes: by the clock, which counts, and in processor time. */
final class CompileGoals {

    private static final double FILE_MILLIS = 5;
    private static final double COLD_MILLIS = 150;
    private static final int SMALL = 10;
    private static final int SOME = 100;
    private static final int MANY = 1_000;
    /** A file among ten times as many may cost so many times as much: less is not told from chance here. */
    private static final double LINEAR = 1.25;

    private final CompileResults results;
    private final StringBuilder table =
            new StringBuilder("| | expected | seen | | in processor time |\n|---|--:|--:|---|---|\n");

    private CompileGoals(CompileResults results) {
        this.results = results;
    }

    /** A row for each goal that was measured. */
    static String table(CompileResults results) {
        CompileGoals goals = new CompileGoals(results);
        List<Integer> counts = results.plan().counts();
        counts.forEach(goals::file);
        goals.cold();
        goals.growth(Heat.WARM, "warm");
        goals.growth(Heat.COLD, "cold");
        for (Tool peer : List.of(Tool.IMMUTABLES, Tool.AVAJE_JSONB, Tool.PICOCLI)) {
            counts.forEach(count -> goals.beside(peer, count));
        }
        return goals.table.toString();
    }

    private void file(int count) {
        ours(count, Time::wall)
                .ifPresent(wall -> ours(count, Time::cpu)
                        .ifPresent(cpu -> row(
                                format("a file, warm, %,d actions", count),
                                FILE_MILLIS,
                                wall,
                                "ms",
                                format("%,.2f ms", cpu))));
    }

    private void cold() {
        added(Time::wall)
                .ifPresent(wall -> added(Time::cpu)
                        .ifPresent(cpu ->
                                row("added cold, 10 actions", COLD_MILLIS, wall, "ms", format("%,.0f ms", cpu))));
    }

    private Optional<Double> added(ToDoubleFunction<Time> part) {
        return results.prepared(Tool.MYELIN, SMALL)
                .flatMap(what -> results.added(Heat.COLD, what, Way.PROCESSOR, Way.HANDED_IN, part))
                .map(Sample::median);
    }

    private void growth(Heat heat, String title) {
        growth(heat, Time::wall)
                .ifPresent(wall -> growth(heat, Time::cpu)
                        .ifPresent(cpu -> row(
                                "a file of 1,000 actions beside one of 100, " + title,
                                LINEAR,
                                wall,
                                "times",
                                format("%,.2f times", cpu))));
    }

    private Optional<Double> growth(Heat heat, ToDoubleFunction<Time> part) {
        Optional<Double> some = results.perFile(heat, Tool.MYELIN, SOME, part);
        return results.perFile(heat, Tool.MYELIN, MANY, part).flatMap(many -> some.map(few -> many / few));
    }

    private void beside(Tool peer, int count) {
        Optional<Double> peerWall = results.perFile(Heat.WARM, peer, count, Time::wall);
        Optional<Double> peerCpu = results.perFile(Heat.WARM, peer, count, Time::cpu);
        ours(count, Time::wall)
                .ifPresent(wall -> ours(count, Time::cpu)
                        .ifPresent(cpu -> peerWall.ifPresent(most -> row(
                                format("a file, warm, %,d types, beside %s", count, peer.title()),
                                most,
                                wall,
                                "ms",
                                format("%,.2f ms, theirs %,.2f ms", cpu, peerCpu.orElseThrow())))));
    }

    private Optional<Double> ours(int count, ToDoubleFunction<Time> part) {
        return results.perFile(Heat.WARM, Tool.MYELIN, count, part);
    }

    private void row(String what, double most, double seen, String unit, String cpu) {
        table.append(format(
                "| %s | at most %,.2f %s | %,.2f %s | %s | %s |%n",
                what, most, unit, seen, unit, seen <= most ? "met" : "missed", cpu));
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
