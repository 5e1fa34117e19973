package dev.myelin.benchmarks;

import dev.myelin.benchmarks.contender.Contender;
import dev.myelin.benchmarks.document.Document;
import java.util.Locale;
import java.util.stream.Collectors;

/** How fast Myelin is expected to be, beside what it is. */
enum Goals {
    DATABIND("Jackson databind", 1.5, Contender.DATABIND),
    BLACKBIRD("databind with Blackbird", 1.5, Contender.DATABIND_BLACKBIRD),
    FAST_NUMBERS("databind with fast floats", 1.5, Contender.DATABIND_FAST_NUMBERS),
    HIBERNATE("databind + Hibernate Validator", 3, Contender.DATABIND_HIBERNATE),
    FAST_HIBERNATE("databind with fast floats + Hibernate Validator", 3, Contender.DATABIND_FAST_HIBERNATE),
    AVAJE("avaje-jsonb over Jackson", 1, Contender.AVAJE_JACKSON),
    AVAJE_VALIDATOR("avaje-jsonb over Jackson + avaje-validator", 1, Contender.AVAJE_JACKSON_VALIDATOR);

    private final String title;
    private final double expected;
    private final Contender peer;

    Goals(String title, double expected, Contender peer) {
        this.title = title;
        this.expected = expected;
        this.peer = peer;
    }

    /** A row for each goal, a column for each right document that was measured. */
    static String table(Results results) {
        StringBuilder table = new StringBuilder("| reading, as fast as | expected |");
        results.plan()
                .documents(Document.RIGHT)
                .forEach(document -> table.append(" ").append(document.title()).append(" |"));
        table.append("\n|---|--:|")
                .append("--:|".repeat(results.plan().documents(Document.RIGHT).size()))
                .append('\n');
        for (Goals goal : values()) {
            table.append(String.format(Locale.ROOT, "| %s | %.1fx | ", goal.title, goal.expected))
                    .append(results.plan().documents(Document.RIGHT).stream()
                            .map(document -> goal.reached(results, document))
                            .collect(Collectors.joining(" | ")))
                    .append(" |\n");
        }
        return table.toString();
    }

    private String reached(Results results, Document document) {
        return results.speed(Work.PARSE, document, peer)
                .map(speed -> String.format(Locale.ROOT, speed < expected ? "%.2fx, missed" : "%.2fx", speed))
                .orElse("");
    }
}
