package dev.myelin.benchmarks.model;

import dev.myelin.benchmarks.Machine;
import dev.myelin.benchmarks.PageFile;
import dev.myelin.benchmarks.Times;
import java.io.IOException;
import java.util.ArrayList;
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
 * Measures leases of loaded models, prints each result to standard error as it comes, and the table to standard output. Options are
 * {@code rounds=5}, {@code millis=1000}, and {@code page=FILE}, which also puts the table into that page.
 */
public final class LeaseMain {

    private static final List<String> JVM_ARGUMENTS = List.of("-Xms1g", "-Xmx1g");
    private static final int ITERATIONS = 5;
    private static final int[] THREADS = {1, 2};
    private static final double ALLOWED = 1_000;

    /** The results of each row, a round each. */
    private final Map<String, List<Double>> nanos = new TreeMap<>();

    private LeaseMain() {}

    /** The command, without its name. */
    public static void run(List<String> options) throws IOException, RunnerException {
        int rounds = 5;
        int millis = 1_000;
        for (String option : options) {
            String[] parts = option.split("=", 2);
            switch (parts[0]) {
                case "rounds" -> rounds = Integer.parseInt(parts[1]);
                case "millis" -> millis = Integer.parseInt(parts[1]);
                case "page" -> {}
                default ->
                    throw new IllegalArgumentException(
                            "no option '" + parts[0] + "'; there are rounds=, millis= and page=");
            }
        }
        PageFile page = PageFile.of(options, "measured leases");
        LeaseMain all = new LeaseMain();
        for (int round = 0; round < rounds; round++) {
            for (int threads : THREADS) {
                all.measure(threads, millis);
            }
        }
        page.put(all.table(rounds, millis));
    }

    private void measure(int threads, int millis) throws RunnerException {
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include("^" + LeaseBenchmark.class.getName().replace(".", "\\.") + "\\.")
                        .threads(threads)
                        .forks(1)
                        .warmupIterations(ITERATIONS)
                        .warmupTime(TimeValue.milliseconds(millis))
                        .measurementIterations(ITERATIONS)
                        .measurementTime(TimeValue.milliseconds(millis))
                        .jvmArgsAppend(JVM_ARGUMENTS.toArray(String[]::new))
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run()) {
            String benchmark = result.getParams().getBenchmark();
            String name = benchmark.substring(benchmark.lastIndexOf('.') + 1) + " " + threads;
            double score = result.getPrimaryResult().getScore();
            nanos.computeIfAbsent(name, ignored -> new ArrayList<>()).add(score);
            System.err.printf(Locale.ROOT, "%-40s %10.1f ns%n", name, score);
        }
    }

    private String table(int rounds, int millis) {
        StringBuilder text = new StringBuilder(Machine.describe(JVM_ARGUMENTS, LeaseMain.class));
        text.append(String.format(
                Locale.ROOT,
                "- %d rounds; in each a new JVM for each row: %d iterations of %d ms to warm up, %d to measure%n%n",
                rounds,
                ITERATIONS,
                millis,
                ITERATIONS));
        text.append("| a loaded model, got and given back | threads | median | range | in a millisecond | expected |\n")
                .append("|---|--:|--:|--:|--:|--:|\n");
        nanos.forEach((name, scores) -> {
            Times times = new Times(scores);
            String[] parts = name.split(" ", 2);
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.1f ns | %.1f to %.1f ns | %,.0f | %s |%n",
                    words(parts[0]),
                    parts[1],
                    times.median(),
                    times.least(),
                    times.most(),
                    1e6 / times.median(),
                    times.median() > ALLOWED ? "1,000, missed" : "1,000"));
        });
        return text.toString();
    }

    private static String words(String camelCase) {
        return camelCase.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
