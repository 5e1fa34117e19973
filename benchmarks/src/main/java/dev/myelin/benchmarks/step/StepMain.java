package dev.myelin.benchmarks.step;

import dev.myelin.benchmarks.Machine;
import dev.myelin.benchmarks.PageFile;
import dev.myelin.benchmarks.Times;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures steps and progress, prints each result to standard error as it comes, and the table to standard output. Options are
 * {@code rounds=5}, {@code millis=1000}, and {@code page=FILE}, which also puts the table into that page.
 */
public final class StepMain {

    private static final List<String> JVM_ARGUMENTS = List.of("-Xms1g", "-Xmx1g");
    private static final int ITERATIONS = 5;

    private final int rounds;
    private final int millis;
    private final Map<String, List<Double>> nanos = new LinkedHashMap<>();

    private StepMain(int rounds, int millis) {
        this.rounds = rounds;
        this.millis = millis;
    }

    /** The command, without its name. */
    public static void run(List<String> options) throws IOException, RunnerException {
        StepMain plan = new StepMain(5, 1_000);
        for (String option : options) {
            plan = PageFile.isPage(option) ? plan : plan.with(option);
        }
        PageFile page = PageFile.of(options, "measured steps");
        for (int round = 0; round < plan.rounds; round++) {
            plan.measure();
        }
        page.put(plan.table());
    }

    private StepMain with(String option) {
        String[] parts = option.split("=", 2);
        return switch (parts[0]) {
            case "rounds" -> new StepMain(Integer.parseInt(parts[1]), millis);
            case "millis" -> new StepMain(rounds, Integer.parseInt(parts[1]));
            default ->
                throw new IllegalArgumentException(
                        "no option '" + parts[0] + "'; there are rounds=, millis= and page=");
        };
    }

    private void measure() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("^" + StepBenchmark.class.getName().replace(".", "\\.") + "\\.")
                        .include("^" + ProgressBenchmark.class.getName().replace(".", "\\.") + "\\.")
                        .forks(1)
                        .warmupIterations(ITERATIONS)
                        .warmupTime(TimeValue.milliseconds(millis))
                        .measurementIterations(ITERATIONS)
                        .measurementTime(TimeValue.milliseconds(millis))
                        .jvmArgsAppend(JVM_ARGUMENTS.toArray(String[]::new))
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run();
        Map<String, Double> sorted = new TreeMap<>();
        for (RunResult result : results) {
            String benchmark = result.getParams().getBenchmark();
            String name = benchmark.substring(benchmark.lastIndexOf('.') + 1) + " "
                    + result.getParams().getParam("listening");
            sorted.put(name, result.getPrimaryResult().getScore());
        }
        sorted.forEach((name, score) -> {
            nanos.computeIfAbsent(name, ignored -> new ArrayList<>()).add(score);
            System.err.printf(Locale.ROOT, "%-40s %10.1f ns%n", name, score);
        });
    }

    private String table() {
        StringBuilder text = new StringBuilder(Machine.describe(JVM_ARGUMENTS, StepMain.class));
        add(
                text,
                "- %d rounds; in each a new JVM for each row: %d iterations of %d ms to warm up, %d to measure%n%n",
                rounds,
                ITERATIONS,
                millis,
                ITERATIONS);
        text.append("| a step that does nothing | listening | called | run | beyond | range | expected |\n")
                .append("|---|---|--:|--:|--:|--:|--:|\n");
        for (String kind : List.of("context", "typed")) {
            for (StepBenchmark.Listening listening : StepBenchmark.Listening.values()) {
                addSteps(text, kind, listening);
            }
        }
        text.append("\n| a report of progress | listening | median | range | expected |\n|---|---|--:|--:|--:|\n");
        for (String way : List.of("byMeter", "byName")) {
            for (ProgressBenchmark.Listening listening : ProgressBenchmark.Listening.values()) {
                Times times = new Times(of(way, listening));
                add(
                        text,
                        "| %s | %s | %.1f ns | %.1f to %.1f ns | 100 ns%s |%n",
                        way.equals("byMeter") ? "by the step's own meter" : "by name",
                        words(listening),
                        times.median(),
                        times.least(),
                        times.most(),
                        times.median() > 100 ? ", missed" : "");
            }
        }
        return text.toString();
    }

    private void addSteps(StringBuilder text, String kind, StepBenchmark.Listening listening) {
        List<Double> called = of(kind + "StepsCalled", listening);
        List<Double> run = of(kind + "StepsRun", listening);
        List<Double> beyond = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            beyond.add(run.get(round) - called.get(round));
        }
        add(
                text,
                "| %s | %s | %.1f ns | %.1f ns | %.1f ns | %.1f to %.1f ns | 100 ns%s |%n",
                kind,
                words(listening),
                new Times(called).median(),
                new Times(run).median(),
                new Times(beyond).median(),
                new Times(beyond).least(),
                new Times(beyond).most(),
                new Times(beyond).median() > 100 ? ", missed" : "");
    }

    private List<Double> of(String benchmark, Enum<?> listening) {
        return nanos.getOrDefault(benchmark + " " + listening.name(), List.of());
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void add(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }
}
