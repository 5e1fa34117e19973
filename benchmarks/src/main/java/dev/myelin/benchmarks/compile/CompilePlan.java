package dev.myelin.benchmarks.compile;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How much is measured.
 *
 * @param counts of types
 * @param warmups rounds before the warm ones, with {@link #WARMUP_COUNT} types
 * @param rounds how often each tool has its turn in the warm JVM; for each count, the last for those beyond
 * @param colds how often each tool has its turn in a new JVM, likewise
 * @param tools who takes part
 */
record CompilePlan(List<Integer> counts, int warmups, List<Integer> rounds, List<Integer> colds, Set<Tool> tools) {

    /** What the command does when nothing is said: about a quarter of an hour. */
    static final CompilePlan WHOLE =
            new CompilePlan(List.of(10, 100, 1_000), 10, List.of(9, 5, 3), List.of(9, 5, 3), EnumSet.allOf(Tool.class));

    static final int WARMUP_COUNT = 100;

    /** This plan with one option changed, such as {@code rounds=9,5,3} or {@code tools=MYELIN,PICOCLI}. */
    CompilePlan with(String option) {
        String[] parts = option.split("=", 2);
        String value = parts.length == 2 ? parts[1] : "";
        return switch (parts[0]) {
            case "counts" -> new CompilePlan(numbers(value), warmups, rounds, colds, tools);
            case "warmups" -> new CompilePlan(counts, Integer.parseInt(value), rounds, colds, tools);
            case "rounds" -> new CompilePlan(counts, warmups, numbers(value), colds, tools);
            case "colds" -> new CompilePlan(counts, warmups, rounds, numbers(value), tools);
            case "tools" -> new CompilePlan(counts, warmups, rounds, colds, tools(value));
            default ->
                throw new IllegalArgumentException(
                        "no option '" + parts[0] + "'; there are counts=, warmups=, rounds=, colds= and tools=");
        };
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList();
    }

    private static Set<Tool> tools(String names) {
        Set<Tool> tools = EnumSet.noneOf(Tool.class);
        Arrays.stream(names.split(",", -1)).map(Tool::valueOf).forEach(tools::add);
        return tools;
    }

    /** Warm rounds of so many types. */
    int rounds(int count) {
        return at(counts.indexOf(count), rounds);
    }

    /** Cold rounds of so many types. */
    int colds(int count) {
        return at(counts.indexOf(count), colds);
    }

    private static int at(int index, List<Integer> numbers) {
        return numbers.get(Math.min(index, numbers.size() - 1));
    }
}
