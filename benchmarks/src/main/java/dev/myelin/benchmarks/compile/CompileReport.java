package dev.myelin.benchmarks.compile;

import dev.myelin.benchmarks.Machine;
import dev.myelin.benchmarks.compile.worker.Way;
import java.util.Locale;

/** Results as Markdown. */
final class CompileReport {

    private final CompileResults results;
    private final StringBuilder text = new StringBuilder();

    private CompileReport(CompileResults results) {
        this.results = results;
    }

    /** Where and how it was measured, what was expected and seen, and tables for each count. */
    static String of(CompileResults results) {
        CompileReport report = new CompileReport(results);
        report.text.append(Machine.describe(Jvm.ARGUMENTS, CompileReport.class));
        report.addPlan();
        report.add("%n#### Expected and seen%n%n%s", CompileGoals.table(results));
        CompilePlan plan = results.plan();
        plan.counts().stream().filter(count -> plan.rounds(count) > 0).forEach(report::addWarm);
        plan.counts().stream().filter(count -> plan.colds(count) > 0).forEach(report::addCold);
        return report.text.toString();
    }

    private void addPlan() {
        CompilePlan plan = results.plan();
        add("- Warm: %d rounds of %d types before; ", plan.warmups(), CompilePlan.WARMUP_COUNT);
        add("rounds measured, warm and cold:");
        for (int count : plan.counts()) {
            add(" %d and %d of %,d types;", plan.rounds(count), plan.colds(count), count);
        }
        text.setCharAt(text.length() - 1, '\n');
    }

    private void addWarm(int count) {
        add("%n#### Warm: %,d types%n%n", count);
        add("| processor | files | size | with it | handed in | added | range | added CPU | of it javac's |");
        add(" added a file | a type | a KB |%n|---|%s%n", "--:|".repeat(11));
        for (Tool tool : results.plan().tools()) {
            results.prepared(tool, count).ifPresent(this::addWarm);
        }
    }

    private void addWarm(Prepared what) {
        results.added(Heat.WARM, what, Way.PROCESSOR, Way.HANDED_IN, Time::wall).ifPresent(added -> {
            double kilobytes = what.bytes() / 1e3;
            add("| %s | %,d | %,.0f KB |", what.tool().title(), what.files(), kilobytes);
            add(
                    " %,.1f ms | %,.1f ms |",
                    median(Heat.WARM, what, Way.PROCESSOR), median(Heat.WARM, what, Way.HANDED_IN));
            add(" %,.1f ms | %s |", added.median(), added.range());
            add(" %s | %s |", cpu(what, Way.PROCESSOR), cpu(what, Way.COPIED));
            add(
                    " %,.2f ms | %,.2f ms | %,.3f ms |%n",
                    added.median() / what.files(), added.median() / what.count(), added.median() / kilobytes);
        });
    }

    private void addCold(int count) {
        add("%n#### Cold: %,d types%n%n", count);
        add("| processor | with it | handed in | added | range | added CPU | added to the whole process |");
        add(" added a file |%n|---|%s%n", "--:|".repeat(7));
        for (Tool tool : results.plan().tools()) {
            results.prepared(tool, count).ifPresent(this::addCold);
        }
    }

    private void addCold(Prepared what) {
        results.added(Heat.COLD, what, Way.PROCESSOR, Way.HANDED_IN, Time::wall).ifPresent(added -> {
            add("| %s |", what.tool().title());
            add(
                    " %,.0f ms | %,.0f ms |",
                    median(Heat.COLD, what, Way.PROCESSOR), median(Heat.COLD, what, Way.HANDED_IN));
            add(" %,.0f ms | %s |", added.median(), added.range());
            results.added(Heat.COLD, what, Way.PROCESSOR, Way.HANDED_IN, Time::cpu)
                    .ifPresent(cpu -> add(" %,.0f ms |", cpu.median()));
            results.added(Heat.COLD, what, Way.PROCESSOR, Way.HANDED_IN, Time::process)
                    .ifPresent(process -> add(" %,.0f ms |", process.median()));
            add(" %,.2f ms |%n", added.median() / what.files());
        });
    }

    private double median(Heat heat, Prepared what, Way way) {
        return results.of(heat, what, way, Time::wall).map(Sample::median).orElse(Double.NaN);
    }

    private String cpu(Prepared what, Way way) {
        return results.added(Heat.WARM, what, way, Way.HANDED_IN, Time::cpu)
                .map(added -> String.format(Locale.ROOT, "%,.1f ms", added.median()))
                .orElse("");
    }

    private void add(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }
}
