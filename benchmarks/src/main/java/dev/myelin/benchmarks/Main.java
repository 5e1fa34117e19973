package dev.myelin.benchmarks;

import dev.myelin.benchmarks.compile.CompileMain;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures everything side by side, prints each result to standard error as it comes, and the tables to standard output.
 * Options are those of {@link Plan#with}, and {@code page=FILE}, which also puts the tables into that page. With
 * {@code compile} before its options, the time of compiling is measured instead; see {@link CompileMain}.
 */
public final class Main {

    private static final String COMPILE = "compile";

    private Main() {}

    /** The command. */
    public static void main(String[] options) throws IOException, RunnerException, URISyntaxException {
        List<String> all = List.of(options);
        if (!all.isEmpty() && all.get(0).equals(COMPILE)) {
            CompileMain.run(all.subList(1, all.size()));
        } else {
            measure(all);
        }
    }

    private static void measure(List<String> options) throws IOException, RunnerException {
        Plan plan = Plan.WHOLE;
        for (String option : options) {
            plan = PageFile.isPage(option) ? plan : plan.with(option);
        }
        PageFile page = PageFile.of(options, "measured");
        page.put(Report.of(new Rounds(plan).run()));
    }
}
