package dev.myelin.benchmarks.compile;

import dev.myelin.benchmarks.PageFile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures compiles, prints each result to standard error as it comes, and the tables to standard output. Options are
 * those of {@link CompilePlan#with}, and {@code page=FILE}, which also puts the tables into that page, at the place for
 * the JDK that runs this.
 */
public final class CompileMain {

    private CompileMain() {}

    /** The command, without its name. */
    public static void run(List<String> options) throws IOException, URISyntaxException {
        CompilePlan plan = CompilePlan.WHOLE;
        for (String option : options) {
            plan = PageFile.isPage(option) ? plan : plan.with(option);
        }
        PageFile page =
                PageFile.of(options, "measured on JDK " + Runtime.version().feature());
        page.put(measure(plan));
    }

    private static String measure(CompilePlan plan) throws IOException, URISyntaxException {
        Path folder = Files.createTempDirectory("myelin-compile");
        try {
            return CompileReport.of(new CompileRounds(plan, Jars.here(), folder).run());
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
