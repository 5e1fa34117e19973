package dev.myelin.benchmarks.backend;

import dev.myelin.benchmarks.Machine;
import dev.myelin.benchmarks.PageFile;
import dev.myelin.benchmarks.TemporaryFolder;
import dev.myelin.benchmarks.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures how long it takes to fetch, check and unpack an archive. Options are {@code megabytes=500}, {@code rounds=5}, {@code
 * heap=128m}, and {@code page=FILE}, which also puts the table into that page.
 */
public final class PullMain {

    private static final double EXPECTED = 0.8;

    private final int megabytes;
    private final int rounds;
    private final String heap;

    private PullMain(int megabytes, int rounds, String heap) {
        this.megabytes = megabytes;
        this.rounds = rounds;
        this.heap = heap;
    }

    /** The command, without its name. */
    public static void run(List<String> options) throws IOException {
        PullMain plan = new PullMain(500, 5, "128m");
        for (String option : options) {
            plan = PageFile.isPage(option) ? plan : plan.with(option);
        }
        PageFile page = PageFile.of(options, "measured pulls");
        page.put(plan.measure());
    }

    private PullMain with(String option) {
        String[] parts = option.split("=", 2);
        String value = parts.length == 2 ? parts[1] : "";
        return switch (parts[0]) {
            case "megabytes" -> new PullMain(Integer.parseInt(value), rounds, heap);
            case "rounds" -> new PullMain(megabytes, Integer.parseInt(value), heap);
            case "heap" -> new PullMain(megabytes, rounds, value);
            default ->
                throw new IllegalArgumentException(
                        "no option '" + parts[0] + "'; there are megabytes=, rounds=, heap= and page=");
        };
    }

    private String measure() throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Path model = Files.createDirectories(folder.path().resolve("platform/models/7"));
            Files.writeString(model.resolve("model.json"), "{\"name\": \"large\", \"file\": \"model.zip\"}");
            ArchiveFile.write(model.resolve("model.zip"), megabytes);
            try (Platform platform = Platform.start(folder.path().resolve("platform"))) {
                return table(measure(platform.url(), folder.path()));
            }
        }
    }

    private Map<Puller, List<Double>> measure(String url, Path folder) throws IOException {
        Map<Puller, List<Double>> seconds = new EnumMap<>(Puller.class);
        // The first round is not counted: the backend takes the digest of the archive once, and everybody is cold.
        for (int round = 0; round <= rounds; round++) {
            for (Puller puller : Puller.values()) {
                try (TemporaryFolder place =
                        new TemporaryFolder(Files.createDirectory(folder.resolve(puller + "-" + round)))) {
                    double taken = puller.run(url, place.path(), heap);
                    if (round > 0) {
                        seconds.computeIfAbsent(puller, ignored -> new ArrayList<>())
                                .add(taken);
                    }
                    System.err.printf(Locale.ROOT, "%-24s %7.2f s%n", puller.title(), taken);
                }
            }
        }
        return seconds;
    }

    private String table(Map<Puller, List<Double>> seconds) {
        StringBuilder text = new StringBuilder(Machine.describe(List.of("-Xmx" + heap), PullMain.class));
        text.append(String.format(
                Locale.ROOT,
                "- an archive of %d MB, %d rounds, a new process each, by turns; times from start to end of the process%n%n",
                megabytes,
                rounds));
        text.append("| | median | range | speed | of the other | expected |\n|---|--:|--:|--:|--:|--:|\n");
        double shell = new Times(seconds.getOrDefault(Puller.SHELL, List.of())).median();
        seconds.forEach((puller, all) -> text.append(row(puller, new Times(all), shell)));
        return text.toString();
    }

    private String row(Puller puller, Times times, double shell) {
        double ratio = shell / times.median();
        String compared = puller == Puller.SHELL
                ? "|"
                : String.format(Locale.ROOT, "%.2f%s | %.1f", ratio, ratio < EXPECTED ? ", missed" : "", EXPECTED);
        return String.format(
                Locale.ROOT,
                "| %s | %.2f s | %.2f to %.2f s | %.0f MB/s | %s |%n",
                puller.title(),
                times.median(),
                times.least(),
                times.most(),
                megabytes / times.median(),
                compared);
    }
}
