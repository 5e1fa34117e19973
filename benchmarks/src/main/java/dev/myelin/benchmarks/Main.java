package dev.myelin.benchmarks;

import dev.myelin.benchmarks.backend.PullMain;
import dev.myelin.benchmarks.backend.ReportMain;
import dev.myelin.benchmarks.compile.CompileMain;
import dev.myelin.benchmarks.model.LeaseMain;
import dev.myelin.benchmarks.rows.RowsMain;
import dev.myelin.benchmarks.step.StepMain;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures everything side by side, prints each result to standard error as it comes, and the tables to standard output.
 * Options are those of {@link Plan#with}, and {@code page=FILE}, which also puts the tables into that page. With
 * {@code compile}, {@code steps}, {@code leases}, {@code rows}, {@code pulls} or {@code reports} before its options, that is measured
 * instead; see {@link CompileMain}, {@link StepMain}, {@link LeaseMain}, {@link RowsMain}, {@link PullMain} and {@link ReportMain}.
 */
public final class Main {

    private Main() {}

    /** The command. */
    public static void main(String[] options) throws IOException, RunnerException, URISyntaxException {
        List<String> all = List.of(options);
        List<String> rest = all.subList(Math.min(1, all.size()), all.size());
        switch (all.isEmpty() ? "" : all.get(0)) {
            case "compile" -> CompileMain.run(rest);
            case "steps" -> StepMain.run(rest);
            case "leases" -> LeaseMain.run(rest);
            case "rows" -> RowsMain.run(rest);
            case "pulls" -> PullMain.run(rest);
            case "reports" -> ReportMain.run(rest);
            default -> measure(all);
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
