package dev.myelin.benchmarks.compile;

import dev.myelin.benchmarks.PageFile;
import dev.myelin.benchmarks.TemporaryFolder;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;

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
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            return CompileReport.of(new CompileRounds(plan, Jars.here(), folder.path()).run());
        }
    }
}
