package dev.myelin.benchmarks;

import dev.myelin.benchmarks.contender.Contender;
import dev.myelin.benchmarks.document.Document;
import java.util.Locale;

/** Results as Markdown. */
final class Report {

    private final Results results;
    private final StringBuilder text = new StringBuilder();

    private Report(Results results) {
        this.results = results;
    }

    /** Where and how it was measured, what was expected and reached, and a table for each document. */
    static String of(Results results) {
        Report report = new Report(results);
        report.text.append(Machine.describe(Plan.JVM_ARGUMENTS, Report.class));
        report.addPlan();
        report.text.append("\n### Expected and reached\n\n").append(Goals.table(results));
        report.addBeyondValues();
        for (Work work : Work.values()) {
            for (Document document : results.plan().documents(work.documents())) {
                report.addTable(work, document);
            }
        }
        return report.text.toString();
    }

    private void addPlan() {
        Plan plan = results.plan();
        add(
                "- %d rounds; in each, every contender in a new JVM: %d iterations of %d ms to warm up, %d to measure%n",
                plan.rounds(), plan.iterations(), plan.millis(), plan.iterations());
    }

    private void addBeyondValues() {
        add("%n### What a document costs Myelin beyond its values%n%n");
        add("| document | size | its values | read by Myelin | beyond |%n|---|--:|--:|--:|--:|%n");
        for (Document document : results.plan().documents(Document.RIGHT)) {
            results.of(Work.PARSE, document, Contender.MYELIN)
                    .ifPresent(read -> results.ofValue(document)
                            .ifPresent(value -> add(
                                    "| %s | %,d B | %,.0f B | %,.0f B | %,.0f B |%n",
                                    document.title(),
                                    document.bytes().length,
                                    value.bytes(),
                                    read.bytes(),
                                    read.bytes() - value.bytes())));
        }
    }

    private void addTable(Work work, Document document) {
        add("%n### %s: %s%n%n", work.title(), document.title());
        add("| contender | time | spread | allocated | Myelin is |%n|---|--:|--:|--:|--:|%n");
        for (Contender contender : results.plan().contenders(work.contenders(document))) {
            results.of(work, document, contender)
                    .ifPresent(measured -> add(
                            "| %s | %,.2f µs | %.0f%% | %,.0f B | %s |%n",
                            contender.title(),
                            measured.micros(),
                            measured.spread() * 100,
                            measured.bytes(),
                            speed(work, document, contender)));
        }
    }

    private String speed(Work work, Document document, Contender contender) {
        return contender == Contender.MYELIN
                ? ""
                : results.speed(work, document, contender)
                        .map(speed -> String.format(Locale.ROOT, "%.2fx", speed))
                        .orElse("");
    }

    private void add(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }
}
