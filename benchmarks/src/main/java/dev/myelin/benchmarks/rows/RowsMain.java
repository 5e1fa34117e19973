package dev.myelin.benchmarks.rows;

import dev.myelin.benchmarks.Machine;
import dev.myelin.benchmarks.PageFile;
import dev.myelin.benchmarks.TemporaryFolder;
import dev.myelin.benchmarks.Times;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures rows a second, prints each result to standard error as it comes, and the table to standard output. Options are {@code
 * rows=10000000}, {@code rounds=5}, {@code heap=256m}, and {@code page=FILE}, which also puts the table into that page.
 */
public final class RowsMain {

    private static final double EXPECTED = 5;

    private final int rows;
    private final int rounds;
    private final String heap;

    private RowsMain(int rows, int rounds, String heap) {
        this.rows = rows;
        this.rounds = rounds;
        this.heap = heap;
    }

    /** The command, without its name. */
    public static void run(List<String> options) throws IOException {
        RowsMain plan = new RowsMain(10_000_000, 5, "256m");
        for (String option : options) {
            plan = PageFile.isPage(option) ? plan : plan.with(option);
        }
        PageFile page = PageFile.of(options, "measured rows");
        page.put(plan.measure());
    }

    private RowsMain with(String option) {
        String[] parts = option.split("=", 2);
        String value = parts.length == 2 ? parts[1] : "";
        return switch (parts[0]) {
            case "rows" -> new RowsMain(Integer.parseInt(value), rounds, heap);
            case "rounds" -> new RowsMain(rows, Integer.parseInt(value), heap);
            case "heap" -> new RowsMain(rows, rounds, value);
            default ->
                throw new IllegalArgumentException(
                        "no option '" + parts[0] + "'; there are rows=, rounds=, heap= and page=");
        };
    }

    private String measure() throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            return table(measure(folder.path()));
        }
    }

    private Map<Runner, List<Double>> measure(Path folder) throws IOException {
        Path input = folder.resolve("rows.jsonl");
        Path output = folder.resolve("copies.jsonl");
        write(input);
        Path model = Files.createDirectories(folder.resolve("models/1"));
        Files.writeString(model.resolve("model.json"), "{\"name\": \"nothing\"}");
        Map<Runner, List<Double>> seconds = new EnumMap<>(Runner.class);
        for (int round = 0; round < rounds; round++) {
            for (Runner runner : Runner.values()) {
                Files.deleteIfExists(output);
                double taken = runner.run(List.of("-Xmx" + heap), folder, input, output);
                if (Files.mismatch(input, output) >= 0) {
                    throw new IOException(runner.title() + " wrote other rows than it read");
                }
                seconds.computeIfAbsent(runner, ignored -> new ArrayList<>()).add(taken);
                System.err.printf(Locale.ROOT, "%-14s %7.2f s%n", runner.title(), taken);
            }
        }
        return seconds;
    }

    private void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int row = 0; row < rows; row++) {
                out.write("{\"id\":" + row + "}\n");
            }
        }
    }

    private String table(Map<Runner, List<Double>> seconds) {
        StringBuilder text = new StringBuilder(Machine.describe(List.of("-Xmx" + heap), RowsMain.class));
        text.append(String.format(
                Locale.ROOT,
                "- %,d rows, %d rounds, a new process each, by turns; times from start to end of the process%n%n",
                rows,
                rounds));
        text.append("| | median | range | rows a second | Myelin is | expected |\n|---|--:|--:|--:|--:|--:|\n");
        double ours = new Times(seconds.getOrDefault(Runner.MYELIN, List.of())).median();
        seconds.forEach((runner, all) -> text.append(row(runner, new Times(all), ours)));
        return text.toString();
    }

    private String row(Runner runner, Times times, double ours) {
        double ratio = times.median() / ours;
        String compared = runner == Runner.MYELIN
                ? "|"
                : String.format(Locale.ROOT, "%.2fx%s | %.0fx", ratio, ratio < EXPECTED ? ", missed" : "", EXPECTED);
        return String.format(
                Locale.ROOT,
                "| %s | %.2f s | %.2f to %.2f s | %,.0f | %s |%n",
                runner.title(),
                times.median(),
                times.least(),
                times.most(),
                rows / times.median(),
                compared);
    }
}
